import type { Edge } from "../model/graph.ts";

/** The path of the Mermaid file that an image or embed shows; `undefined` for everything else. */
export function diagramPath({ link, resolution }: Edge): string | undefined {
  const shown = link.embedded || link.kind === "embed";
  return shown && resolution.type === "asset" && /\.(?:mmd|mermaid)$/i.test(resolution.path)
    ? resolution.path
    : undefined;
}
