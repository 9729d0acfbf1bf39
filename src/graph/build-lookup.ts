import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import { basename, dirname } from "../text/path.ts";
import { type OwnAddresses, ownAddresses } from "./own-addresses.ts";
import { toNoteId } from "./to-note-id.ts";

/** What resolving a link needs to know of all notes and files; every key is NFC. */
export interface Lookup extends OwnAddresses {
  readonly notes: ReadonlyMap<NoteId, Note>;
  /** Path with extension → note. */
  readonly notePaths: ReadonlyMap<string, NoteId>;
  readonly assets: ReadonlyMap<string, string>;
  /** Folder (no trailing slash, "" the root) → its page's URL. */
  readonly folders: ReadonlyMap<string, string>;
  /** Path in lower case → path as it is, of notes and assets; for case mismatches. */
  readonly lowerPaths: ReadonlyMap<string, string>;
  /** File name in lower case (a note's without extension, an asset's with) → paths. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Alias in lower case → notes. */
  readonly aliases: ReadonlyMap<string, readonly NoteId[]>;
  /** URL from the site root (`/a/index.html`) → note, and of pages that no note has written. */
  readonly urls: ReadonlyMap<string, NoteId>;
  readonly pages: ReadonlySet<string>;
  /** Further roots for `/x` and wikilinks. */
  readonly roots: readonly string[];
  readonly base: string;
  /** Drafts are shown: links to them are links. */
  readonly drafts: boolean;
}

/** What `buildLookup` is given. */
export interface LookupInput {
  readonly notes: ReadonlyMap<NoteId, Note>;
  readonly assets: ReadonlyMap<string, string>;
  readonly folders: ReadonlyMap<string, string>;
  readonly pages: ReadonlySet<string>;
  readonly roots: readonly string[];
  readonly siteUrl: string;
  readonly base: string;
  readonly editUrl?: string;
  readonly drafts: boolean;
}

/** Indexes notes and files once, so that each link is a few look-ups. */
export function buildLookup(input: LookupInput): Lookup {
  const notePaths = new Map<string, NoteId>();
  const lowerPaths = new Map<string, string>();
  const names = new Map<string, string[]>();
  const aliases = new Map<string, NoteId[]>();
  const urls = new Map<string, NoteId>();
  for (const [id, note] of input.notes) {
    notePaths.set(note.path, id);
    lowerPaths.set(note.path.toLowerCase(), note.path);
    push(names, basename(id).toLowerCase(), note.path);
    for (const alias of note.frontMatter.aliases) push(aliases, alias.toLowerCase(), id);
    urls.set(note.url, id);
  }
  for (const path of input.assets.keys()) {
    lowerPaths.set(path.toLowerCase(), path);
    push(names, basename(path).toLowerCase(), path);
  }
  return {
    ...input,
    notePaths,
    lowerPaths,
    names,
    aliases,
    urls,
    roots: input.roots.map((root) => toNoteId(root.replace(/^\/+|\/+$/g, ""))),
    ...ownAddresses({ ...input, editUrl: input.editUrl ?? "" }),
  };
}

/** Steps between two folders in the tree: 0 for the same, 1 for parent and child. */
export function folderDistance(a: string, b: string): number {
  const left = dirname(`${a}/x`).split("/").filter(Boolean);
  const right = dirname(`${b}/x`).split("/").filter(Boolean);
  let shared = 0;
  while (shared < left.length && shared < right.length && left[shared] === right[shared]) shared++;
  return left.length + right.length - 2 * shared;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
