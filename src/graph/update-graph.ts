import type { Edge } from "../model/graph.ts";
import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import type { GraphInput, LinkedGraph, NoteFile } from "./linked-graph.ts";
import { placeNote } from "./place-note.ts";
import { resolveLink } from "./resolve-link.ts";
import { targetOf } from "./target-of.ts";

/**
 * Carries a graph over a save that changes only what notes say: no name, place, tag, date or file came or went, so that all but the
 * changed notes' own links stays as it is. `undefined` where more has changed. The same input gives the same graph as `buildGraph`.
 */
export function updateGraph(previous: LinkedGraph, input: GraphInput): LinkedGraph | undefined {
  const changed = sameShape(previous, input) ? listChanged(previous, input.files) : undefined;
  if (changed === undefined) return undefined;
  if (changed.length === 0) return { ...previous, assets: input.assets };
  const notes = new Map(previous.notes);
  for (const note of changed) notes.set(note.id, note);
  const lookup = { ...previous.lookup, notes, assets: input.assets };
  const edges = new Map(previous.edges);
  const resolve = (note: Note): readonly Edge[] =>
    note.links.map((link) => ({ from: note.id, link, resolution: resolveLink(lookup, note, link) }));
  const again = new Set([...changed.map((note) => note.id), ...dependents(previous, changed)]);
  for (const id of again) edges.set(id, resolve(notes.get(id)!));
  const shown = input.options.drafts ? notes : new Map([...notes].filter(([, note]) => !note.frontMatter.draft));
  return {
    ...previous,
    notes,
    edges,
    assets: input.assets,
    backlinks: turnAgain(previous, edges, again, [...shown.keys()]),
    mentions: input.findMentions?.(shown, edges, true) ?? previous.mentions,
    lookup,
  };
}

/** Files beside the notes, clashes of names and the page of recent changes. */
function sameShape(previous: LinkedGraph, { files, assets, clashes, recent = false }: GraphInput): boolean {
  if (files.length !== previous.notes.size || assets.size !== previous.assets.size) return false;
  if (clashes.length > 0 || previous.clashes.some(({ kind }) => kind === "normalization-clash")) return false;
  if (recent !== previous.pages.some(({ kind }) => kind === "recent")) return false;
  for (const [path, filePath] of assets) if (previous.assets.get(path) !== filePath) return false;
  return true;
}

/** The notes that were parsed anew, in their old places; `undefined` where one is new or stands elsewhere. */
function listChanged(previous: LinkedGraph, files: readonly NoteFile[]): Note[] | undefined {
  const changed: Note[] = [];
  for (const file of files) {
    const { path, filePath, parsed } = file;
    const id = previous.lookup.notePaths.get(path);
    const before = id === undefined ? undefined : previous.notes.get(id);
    if (before === undefined || before.filePath !== filePath) return undefined;
    if (before.html === parsed.html && before.frontMatter === parsed.frontMatter) continue;
    if (before.title !== parsed.title || placeOf(before) !== placeOf(parsed)) return undefined;
    changed.push(placeNote(file, before.url));
  }
  return changed;
}

/** What of a note decides where it and others stand and by what names they are found. */
function placeOf({ frontMatter, tags }: Pick<Note, "frontMatter" | "tags">): string {
  const { aliases, draft, order, permalink, redirectFrom } = frontMatter;
  return JSON.stringify([aliases, draft, order, permalink, redirectFrom, tags]);
}

/** Notes that link to headings or blocks of a note which now has others. */
function dependents(previous: LinkedGraph, changed: readonly Note[]): NoteId[] {
  const moved = new Set(
    changed.filter((note) => anchorsOf(note) !== anchorsOf(previous.notes.get(note.id)!)).map(({ id }) => id),
  );
  if (moved.size === 0) return [];
  const found: NoteId[] = [];
  for (const [id, edges] of previous.edges) if (edges.some((edge) => dependsOn(edge, moved))) found.push(id);
  return found;
}

function dependsOn({ resolution }: Edge, changed: ReadonlySet<NoteId>): boolean {
  return (resolution.type === "heading" || resolution.type === "missing-heading") && changed.has(resolution.note);
}

function anchorsOf({ headings, anchors }: Note): string {
  return JSON.stringify([headings.map(({ depth, id, text }) => [depth, id, text]), anchors]);
}

/** Backlinks with those of some notes replaced; `order`: the shown notes. */
function turnAgain(
  previous: LinkedGraph,
  edges: ReadonlyMap<NoteId, readonly Edge[]>,
  again: ReadonlySet<NoteId>,
  order: readonly NoteId[],
): Map<NoteId, readonly Edge[]> {
  const places = new Map(order.map((id, i) => [id, i]));
  const touched = new Set<NoteId>();
  const added = new Map<NoteId, Edge[]>();
  for (const id of again) {
    if (!places.has(id)) continue;
    for (const edge of previous.edges.get(id)!) touch(edge);
    for (const edge of edges.get(id)!) {
      const to = touch(edge);
      if (to !== undefined) added.set(to, [...(added.get(to) ?? []), edge]);
    }
  }
  const backlinks = new Map<NoteId, readonly Edge[]>(previous.backlinks);
  for (const to of touched) {
    const kept = (previous.backlinks.get(to) ?? []).filter((edge) => !again.has(edge.from));
    const all = [...kept, ...(added.get(to) ?? [])].toSorted((a, b) => places.get(a.from)! - places.get(b.from)!);
    if (all.length === 0) backlinks.delete(to);
    else backlinks.set(to, all);
  }
  return backlinks;

  function touch(edge: Edge): NoteId | undefined {
    const to = targetOf(edge);
    if (to === undefined || to === edge.from) return undefined;
    touched.add(to);
    return to;
  }
}
