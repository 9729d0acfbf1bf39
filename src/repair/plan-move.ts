import { buildGraph } from "../graph/build-graph.ts";
import type { LinkedGraph } from "../graph/linked-graph.ts";
import { resolveLink } from "../graph/resolve-link.ts";
import { toNoteId } from "../graph/to-note-id.ts";
import type { Edge } from "../model/graph.ts";
import type { Link } from "../model/link.ts";
import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import type { Options } from "../model/options.ts";
import type { Edit } from "./edit.ts";
import { destinationOf, type MovedPaths, rebase } from "./moved-paths.ts";
import { leadsTo, type Place, respell, retarget } from "./retarget.ts";
import type { SourceLines } from "./source-lines.ts";

/** What is moved, and where links to and from it stand. */
export interface MoveInput {
  readonly graph: LinkedGraph;
  readonly options: Options;
  readonly moved: MovedPaths;
  /** Files that are no notes and have links (`.mmd`), as if they were: each in the place of some note, under the file's own path. */
  readonly others?: readonly { readonly note: Note; readonly edges: readonly Edge[] }[];
  /** A file's text by its path before the move; `undefined` where it is not to be edited. */
  readonly sources: (path: string) => SourceLines | undefined;
}

/** A note whose links have to change with a move. */
export interface MovePlan {
  readonly before: Note;
  readonly after: Note;
  readonly edits: readonly LinkEdit[];
  /** Links that would have to change and cannot be written so. */
  readonly unmended: readonly Link[];
  /** Whether the note's links, read again after these edits, are what they shall: the edited ones lead where they led, moved files at their new place; the others are as they were. */
  readonly holds: (links: readonly Link[], edits: readonly LinkEdit[]) => boolean;
}

/** An edit and the link that it mends. */
export interface LinkEdit extends Edit {
  readonly link: Link;
}

/** Plans the edits that keep every link leading where it leads while files move. A link that still does is not touched. */
export function planMove({ graph, options, moved, others = [], sources }: MoveInput): MovePlan[] {
  const files = [...graph.notes.values()].map((note) => {
    const path = moved(note.path);
    const filePath = path === note.path ? note.filePath : path;
    return { path, filePath, parsed: note };
  });
  const assets = new Map([...graph.assets].map(([path, onDisk]) => [moved(path), onDisk]));
  const later = buildGraph({ files, assets, clashes: [], options });
  const laterOf = (id: NoteId): Note => later.notes.get(toNoteId(moved(graph.notes.get(id)!.path)))!;
  const plans: MovePlan[] = [];
  const add = (before: Note, after: Note, edges: readonly Edge[]): void => {
    const plan = planNote({ graph, later, moved, source: sources(before.path) }, before, after, edges);
    if (plan.edits.length > 0 || plan.unmended.length > 0) plans.push(plan);
  };
  for (const [id, edges] of graph.edges) add(graph.notes.get(id)!, laterOf(id), edges);
  for (const { note, edges } of others) add(note, { ...laterOf(note.id), path: moved(note.path) }, edges);
  return plans;
}

interface Change {
  readonly graph: LinkedGraph;
  readonly later: LinkedGraph;
  readonly moved: MovedPaths;
  readonly source: SourceLines | undefined;
}

function planNote(change: Change, before: Note, after: Note, edges: readonly Edge[]): MovePlan {
  const edits: LinkEdit[] = [];
  const unmended: Link[] = [];
  for (const edge of edges) {
    if (isRight(change, before, after, edge, edge.link)) continue;
    const range = change.source?.range(edge.link.targetPosition);
    const text =
      range && mend(change, { source: change.source!.text, range, note: after, link: edge.link }, edge, before);
    if (range === undefined || text === undefined) unmended.push(edge.link);
    else edits.push({ ...range, text, link: edge.link });
  }
  const holds: MovePlan["holds"] = (links, applied) => {
    // A definition is shared: editing it for one link edits it for all that use it.
    const edited = new Set(applied.map(({ link }) => placeOf(link)));
    return (
      links.length === edges.length &&
      edges.every((edge, i) =>
        edited.has(placeOf(edge.link))
          ? isRight(change, before, after, edge, links[i]!)
          : links[i]!.target === edge.link.target && links[i]!.fragment === edge.link.fragment,
      )
    );
  };
  return { before, after, edits, unmended, holds };
}

/** Whether `link`, in the note as it will be, leads where the edge has led; or, where that is nowhere, names the same place. */
function isRight(
  { graph, later, moved }: Change,
  before: Note,
  after: Note,
  { link: old, resolution }: Edge,
  link: Link,
): boolean {
  const file = destinationOf(graph, resolution);
  const now = resolveLink(later.lookup, after, link);
  if (file !== undefined && resolution.type !== "page") {
    const unmoved = moved(file) === file && before.path === after.path;
    return leadsTo(later.lookup, moved(file), now) || (unmoved && resolution.type === "case-mismatch");
  }
  const place = rebase(graph, moved, before, after, old, resolution);
  return place === undefined || link.target === place || link.target === encodeURI(place) || decodesTo(link, place);
}

function decodesTo({ target }: Link, place: string): boolean {
  try {
    return decodeURIComponent(target.split("?", 1)[0]!).normalize("NFC") === place;
  } catch {
    return false;
  }
}

function mend({ graph, later, moved }: Change, place: Place, edge: Edge, before: Note): string | undefined {
  const was = destinationOf(graph, edge.resolution);
  if (was !== undefined && edge.resolution.type !== "page")
    return retarget(later.lookup, place, { path: moved(was), was, from: before.path });
  const spelling = rebase(graph, moved, before, place.note, edge.link, edge.resolution);
  return spelling === undefined ? undefined : respell(place, spelling);
}

function placeOf({ targetPosition: { line, column } }: Link): string {
  return `${line}:${column}`;
}
