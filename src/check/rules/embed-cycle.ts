import type { Edge, Graph } from "../../model/graph.ts";
import type { NoteId } from "../../model/note-id.ts";
import { indexEdges } from "../index-edges.ts";
import type { Rule } from "../rule.ts";

/** An embed that leads back to a note it stands in; told once, at the embed that closes the circle. */
export const embedCycle: Rule = function* (graph) {
  const done = new Set<NoteId>();
  const { embeds } = indexEdges(graph);
  for (const id of graph.notes.keys()) {
    if (!embeds.has(id)) continue;
    for (const { edge, chain } of walk(graph, id, [], done)) {
      const note = graph.notes.get(edge.from)!;
      yield {
        code: "embed-cycle",
        path: note.path,
        position: edge.link.position,
        target: edge.link.target,
        data: { chain },
      };
    }
  }
};

function* walk(
  graph: Graph,
  id: NoteId,
  above: readonly NoteId[],
  done: Set<NoteId>,
): Iterable<{ edge: Edge; chain: string[] }> {
  if (done.has(id)) return;
  for (const edge of indexEdges(graph).embeds.get(id) ?? []) {
    const { resolution } = edge;
    if (resolution.type !== "note") continue;
    const at = [...above, id].indexOf(resolution.note);
    if (at >= 0)
      yield { edge, chain: [...[...above, id].slice(at), resolution.note].map((note) => graph.notes.get(note)!.path) };
    else yield* walk(graph, resolution.note, [...above, id], done);
  }
  done.add(id);
}
