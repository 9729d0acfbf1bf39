import type { LinkedGraph } from "../graph/build-graph.ts";
import type { Finding } from "../check/rule.ts";
import type { NoteId } from "../model/note-id.ts";
import type { Lang } from "../model/options.ts";
import type { DrawnDiagram } from "./site.ts";

/** Draws every diagram of a graph. */
export interface DiagramDrawer {
  draw(
    graph: LinkedGraph,
    onProgress: (done: number, total: number) => void,
  ): Promise<{ diagrams: ReadonlyMap<NoteId, readonly DrawnDiagram[]>; findings: readonly Finding[] }>;
  close(): Promise<void>;
}

/** TODO wired once diagram/ stands. */
export function drawDiagrams(_: { cacheDir: string | undefined; lang: Lang }): DiagramDrawer {
  return { draw: async () => ({ diagrams: new Map(), findings: [] }), close: async () => undefined };
}
