import type { Diagnostic } from "../model/diagnostic.ts";
import { type DiagramNote, linkDiagramFile } from "../site/link-diagram-file.ts";
import type { Site } from "../site/site.ts";

/** The `.mmd` files in which something was found, by path, as the site linked them. */
export function pickDiagrams(
  { graph, diagramFiles }: Pick<Site, "graph" | "diagramFiles">,
  findings: readonly Diagnostic[],
): Map<string, DiagramNote> {
  const found = new Map<string, DiagramNote>();
  for (const { path } of findings) {
    const file = diagramFiles.get(path);
    const owner = file?.edges[0] && graph.notes.get(file.edges[0].from);
    if (file !== undefined && owner !== undefined) found.set(path, linkDiagramFile(graph, owner, path, file.source));
  }
  return found;
}
