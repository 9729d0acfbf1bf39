import type { Edge, Graph } from "../model/graph.ts";
import type { NoteId } from "../model/note-id.ts";
import type { Resolution } from "../model/resolution.ts";

/** Edges by what rules look for, so that each rule looks at its own alone. */
export interface EdgeIndex {
  /** Edges by the kind of their resolution, less the kinds that no rule is about, in the notes' order. */
  readonly ofType: ReadonlyMap<Resolution["type"], readonly Edge[]>;
  /** Each note's edges that show another note in place. */
  readonly embeds: ReadonlyMap<NoteId, readonly Edge[]>;
}

/** By edges: rules ask one after the other. */
const known = new WeakMap<Graph["edges"], EdgeIndex>();

/** Sorts a graph's edges once for all rules. */
export function indexEdges({ edges }: Pick<Graph, "edges">): EdgeIndex {
  const before = known.get(edges);
  if (before !== undefined) return before;
  const ofType = new Map<Resolution["type"], Edge[]>();
  const embeds = new Map<NoteId, Edge[]>();
  for (const [id, list] of edges) {
    for (let i = 0; i < list.length; i++) {
      const edge = list[i]!;
      const { type } = edge.resolution;
      if (type === "note" || type === "heading") {
        if (edge.link.kind === "embed") push(embeds, id, edge);
      } else if (type !== "external" && type !== "asset" && type !== "page") push(ofType, type, edge);
    }
  }
  const index = { ofType, embeds };
  known.set(edges, index);
  return index;
}

function push<K>(lists: Map<K, Edge[]>, key: K, edge: Edge): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [edge]);
  else list.push(edge);
}
