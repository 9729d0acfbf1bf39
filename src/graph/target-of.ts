import type { Edge } from "../model/graph.ts";
import type { NoteId } from "../model/note-id.ts";

/** The note at which an edge ends, where it ends at one that readers can reach. */
export function targetOf(edge: Edge): NoteId | undefined {
  return edge.resolution.type === "note" || edge.resolution.type === "heading" ? edge.resolution.note : undefined;
}
