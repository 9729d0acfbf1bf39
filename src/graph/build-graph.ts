import type { Edge, Mention } from "../model/graph.ts";
import type { Link } from "../model/link.ts";
import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import { dirname } from "../text/path.ts";
import { type AssignedUrls, assignUrls } from "./assign-urls.ts";
import { buildLookup } from "./build-lookup.ts";
import type { GraphInput, LinkedGraph, NoteFile } from "./linked-graph.ts";
import { listPages } from "./list-pages.ts";
import { placeNote } from "./place-note.ts";
import { resolveLink } from "./resolve-link.ts";
import { reuseEdges } from "./reuse-edges.ts";
import { sortNotes } from "./sort-notes.ts";
import { targetOf } from "./target-of.ts";
import { updateGraph } from "./update-graph.ts";

/** Joins notes: gives each its URL and place, resolves every link, turns links around. Pure; the same input gives the same graph. */
export function buildGraph(input: GraphInput): LinkedGraph {
  const updated = input.previous === undefined ? undefined : updateGraph(input.previous, input);
  if (updated !== undefined) return updated;
  const { notes, clashes, refusals } = placeNotes(input.files, input.assets);
  input.onPlaced?.(notes);
  const shown = input.options.drafts ? notes : new Map([...notes].filter(([, note]) => !note.frontMatter.draft));
  const wanted = { recent: input.recent === true, print: input.options.print ?? 0 };
  const { pages, refusals: refusedPages } = listPages([...shown.values()], wanted, input.assets);
  const folders = foldersOf(shown.values());
  const lookup = buildLookup({
    ...input.options,
    notes,
    assets: input.assets,
    folders,
    pages: new Set(pages.map((page) => page.url)),
  });
  const known = reuseEdges(input.previous, lookup);
  const edges = new Map<NoteId, readonly Edge[]>();
  for (const [id, note] of notes) {
    const resolve = (link: Link): Edge => ({ from: id, link, resolution: resolveLink(lookup, note, link) });
    edges.set(id, known(note) ?? note.links.map(resolve));
  }
  return {
    notes,
    edges,
    backlinks: turnAround(shown.keys(), edges),
    mentions: input.findMentions?.(shown, edges) ?? new Map<NoteId, readonly Mention[]>(),
    assets: input.assets,
    folders,
    tags: new Map(pages.filter((page) => page.kind === "tag").map((page) => [page.key, page.url])),
    pages,
    clashes: [...input.clashes, ...clashes],
    refusals: [...refusals, ...refusedPages],
    lookup,
  };
}

function placeNotes(
  files: readonly NoteFile[],
  assets: ReadonlyMap<string, string>,
): Pick<AssignedUrls, "clashes" | "refusals"> & { readonly notes: Map<NoteId, Note> } {
  const { urls, clashes, refusals } = assignUrls(files, assets);
  const placed = files.map((file) => placeNote(file, urls.get(file.path)!));
  return { notes: new Map(sortNotes(placed).map((note) => [note.id, note])), clashes, refusals };
}

function foldersOf(notes: Iterable<Note>): Map<string, string> {
  const folders = new Map<string, string>([["", "/index.html"]]);
  for (const note of notes) {
    const above: string[] = [];
    for (let folder = dirname(note.path); folder !== "" && !folders.has(folder); folder = dirname(folder))
      above.unshift(folder);
    for (const folder of above) folders.set(folder, `/${folder}/index.html`);
  }
  return folders;
}

function turnAround(ids: Iterable<NoteId>, edges: ReadonlyMap<NoteId, readonly Edge[]>): Map<NoteId, Edge[]> {
  const backlinks = new Map<NoteId, Edge[]>();
  for (const id of ids) {
    for (const edge of edges.get(id)!) {
      const to = targetOf(edge);
      if (to === undefined || to === edge.from) continue;
      const incoming = backlinks.get(to);
      if (incoming === undefined) backlinks.set(to, [edge]);
      else incoming.push(edge);
    }
  }
  return backlinks;
}
