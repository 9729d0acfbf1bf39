import type { Edge, Graph } from "../../model/graph.ts";
import { deepestEmbed } from "../../model/embed-depth.ts";
import type { NoteId } from "../../model/note-id.ts";
import { indexEdges } from "../index-edges.ts";
import type { Rule } from "../rule.ts";

/** An embed under which others nest deeper than pages show them; told at the note where the pile begins to be too high. */
export const embedDepth: Rule = function* (graph) {
  const heights = new Map<NoteId, number>();
  for (const [id, edges] of indexEdges(graph).embeds) {
    for (const edge of edges) {
      const inner = embedded(edge);
      if (inner === undefined || heightOf(graph, inner, heights) < deepestEmbed) continue;
      const { path } = graph.notes.get(id)!;
      yield {
        code: "embed-depth",
        path,
        position: edge.link.position,
        target: edge.link.target,
        data: { limit: deepestEmbed },
      };
    }
  }
};

/** The longest chain of embeds that begins in a note; one that comes back to itself is another rule's business and counts as none. */
function heightOf(graph: Graph, id: NoteId, heights: Map<NoteId, number>): number {
  const known = heights.get(id);
  if (known !== undefined) return known;
  heights.set(id, 0);
  let height = 0;
  for (const edge of indexEdges(graph).embeds.get(id) ?? []) {
    const inner = embedded(edge);
    if (inner !== undefined && inner !== id) height = Math.max(height, 1 + heightOf(graph, inner, heights));
  }
  heights.set(id, height);
  return height;
}

function embedded({ link, resolution }: Edge): NoteId | undefined {
  return link.kind === "embed" && (resolution.type === "note" || resolution.type === "heading")
    ? resolution.note
    : undefined;
}
