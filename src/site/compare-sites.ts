import type { Edge, GeneratedPage } from "../model/graph.ts";
import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import { dirname } from "../text/path.ts";
import { wholeTree } from "./build-navigation.ts";
import type { Folder } from "./build-outline.ts";
import { countPreviewFiles } from "./preview-place.ts";
import type { Site } from "./site.ts";

/** What two loads of a site differ in. */
export interface SiteChanges {
  /** Notes that are new or were read or placed anew. */
  readonly changed: ReadonlySet<NoteId>;
  /** Notes that are gone, as they were. */
  readonly removed: readonly Note[];
  /** Of the changed and gone: those whose name or place in reading order is new or another. */
  readonly renamed: ReadonlySet<NoteId>;
  /** Notes of which a link leads elsewhere than before, the new ones among them. */
  readonly rewired: ReadonlySet<NoteId>;
  /** Folders whose list of notes and folders is another. */
  readonly listings: ReadonlySet<string>;
  /** Something that every page shows. */
  readonly everything: boolean;
}

/** Compares two loads; what is unchanged is the same object in both. */
export function compareSites(before: Site, after: Site): SiteChanges {
  const changed = new Set<NoteId>();
  const renamed = new Set<NoteId>();
  const rewired = new Set<NoteId>();
  for (const [id, note] of after.graph.notes) {
    const old = before.graph.notes.get(id);
    if (old !== note) changed.add(id);
    if (old === undefined || isRenamed(old, note)) renamed.add(id);
    if (!sameResolutions(before.graph.edges.get(id), after.graph.edges.get(id)!)) rewired.add(id);
  }
  const removed = [...before.graph.notes.values()].filter(({ id }) => !after.graph.notes.has(id));
  for (const { id } of removed) renamed.add(id);
  const listings = new Set<string>();
  if (renamed.size > 0)
    for (const [path, folder] of after.outline.folders)
      if (!sameListing(before.outline.folders.get(path), folder)) listings.add(path);
  const isIndex = (site: Site, id: NoteId): boolean => {
    const note = site.graph.notes.get(id);
    return note !== undefined && site.graph.folders.get(dirname(note.path)) === note.url;
  };
  // A folder takes its title and place from its index note.
  const moves = [...renamed].some((id) => isIndex(before, id) || isIndex(after, id));
  const everything = moves || isAnother(before, after, renamed.size > 0);
  return { changed, removed, renamed, rewired, listings, everything };
}

function isRenamed(a: Note, b: Note): boolean {
  if (a === b) return false;
  return (
    a.title !== b.title ||
    a.url !== b.url ||
    a.frontMatter.order !== b.frontMatter.order ||
    a.frontMatter.draft !== b.frontMatter.draft
  );
}

function sameResolutions(a: readonly Edge[] | undefined, b: readonly Edge[]): boolean {
  if (a === b) return true;
  return (
    a !== undefined &&
    a.length === b.length &&
    a.every((edge, i) => JSON.stringify(edge.resolution) === JSON.stringify(b[i]!.resolution))
  );
}

function sameListing(a: Folder | undefined, b: Folder): boolean {
  return (
    a !== undefined &&
    a.notes.length === b.notes.length &&
    a.folders.length === b.folders.length &&
    a.notes.every((note, i) => note.url === b.notes[i]!.url && note.title === b.notes[i]!.title) &&
    a.folders.every((folder, i) => {
      const other = b.folders[i]!;
      return folder.url === other.url && folder.title === other.title && folder.count === other.count;
    })
  );
}

/** What pages show wherever they stand: titles of the site and of folders, the whole tree of a small site, pages that there are or not. */
function isAnother(before: Site, after: Site, renamed: boolean): boolean {
  if (before.title !== after.title || before.dates !== after.dates) return true;
  if (renamed && Math.min(before.outline.root.count, after.outline.root.count) <= wholeTree) return true;
  if (countPreviewFiles(before.outline.sequence.length) !== countPreviewFiles(after.outline.sequence.length))
    return true;
  for (const [path, { title, url }] of after.outline.folders) {
    const old = before.outline.folders.get(path);
    if (old !== undefined && (old.title !== title || old.url !== url)) return true;
  }
  return before.graph.pages !== after.graph.pages && !samePlaces(before, after);
}

function samePlaces(before: Site, after: Site): boolean {
  const { tags } = after.graph;
  for (const [tag, url] of before.graph.tags) if ((tags.get(tag) ?? url) !== url) return false;
  return commonPages(before) === commonPages(after);
}

/** Pages that others link to, whatever they say: a note or a file of the same name moves each. */
const COMMON: ReadonlySet<GeneratedPage["kind"]> = new Set(["print", "recent", "tags", "references", "search", "map"]);

function commonPages({ graph }: Site): string {
  return graph.pages.flatMap(({ kind, url }) => (COMMON.has(kind) ? [url] : [])).join("\n");
}
