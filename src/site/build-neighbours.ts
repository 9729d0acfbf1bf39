import { targetOf } from "../graph/target-of.ts";
import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import type { Href } from "./href.ts";
import type { NeighbourView } from "./page-view.ts";
import type { Site } from "./site.ts";

/** Notes that the drawing of a neighbourhood has room for. */
const MOST = 12;

/** Lists the notes one link away, most joined first. */
export function buildNeighbours(site: Site, note: Note, href: Href): NeighbourView[] {
  const joined = new Map<NoteId, { in: number; out: number }>();
  const count = (id: NoteId | undefined, way: "in" | "out"): void => {
    if (id === undefined || id === note.id) return;
    const counts = joined.get(id) ?? { in: 0, out: 0 };
    counts[way]++;
    joined.set(id, counts);
  };
  for (const edge of site.graph.edges.get(note.id)!) count(targetOf(edge), "out");
  for (const edge of site.graph.backlinks.get(note.id) ?? []) count(edge.from, "in");
  return [...joined]
    .toSorted((a, b) => b[1].in + b[1].out - a[1].in - a[1].out || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([id, counts]) => {
      const { url, title } = site.graph.notes.get(id)!;
      return { href: href(url), title, relation: counts.in === 0 ? "out" : counts.out === 0 ? "in" : "both" };
    });
}
