import type { Link } from "./link.ts";
import type { Note } from "./note.ts";
import type { NoteId } from "./note-id.ts";
import type { Resolution } from "./resolution.ts";

/** A link with its meaning; the graph's edge. */
export interface Edge {
  readonly from: NoteId;
  readonly link: Link;
  readonly resolution: Resolution;
}

/** A note's title or alias in another note's running text, without a link. */
export interface Mention {
  readonly from: NoteId;
  readonly to: NoteId;
  /** Index into the mentioning note's `sections`. */
  readonly section: number;
  /** The sentence, and where the name stands in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Two notes that cannot both have what they want; `note` is the one that gave way. */
export interface Clash {
  readonly kind: "duplicate-url" | "normalization-clash" | "case-clash";
  readonly path: string;
  readonly other: string;
  readonly url: string;
}

/**
 * Why no page can stand at an address: it names another site, holds what no path does, leads out of the site or among ieum's own files,
 * has a name that begins with a dot, or one longer than a file's may be, is another's, lies below a file, or is a folder.
 */
export type RefusalReason =
  | "scheme"
  | "character"
  | "outside"
  | "reserved"
  | "hidden"
  | "too-long"
  | "taken"
  | "below"
  | "folder";

/** An address that a note wants for its page or for one that sends on to it, and does not get. */
export interface Refusal {
  readonly path: string;
  /** Where the wish stands in front matter; empty: it is the file's own name. */
  readonly key: "permalink" | "redirect_from" | "";
  /** As written. */
  readonly wanted: string;
  readonly reason: RefusalReason;
  /** What stands there: the path of a note or a file, or the URL of a page; else empty. */
  readonly other: string;
  /** The URL of the note's page. */
  readonly url: string;
}

/** A page that no note writes. `key`: the folder (of `print` too), the tag in lower case, or a redirect's destination note. */
export interface GeneratedPage {
  readonly kind:
    | "folder"
    | "tag"
    | "tags"
    | "references"
    | "search"
    | "map"
    | "recent"
    | "print"
    | "not-found"
    | "redirect";
  /** From the site root, no base, raw. */
  readonly url: string;
  readonly key: string;
}

/** All notes and what they mean to each other. */
export interface Graph {
  /** In reading order: folders first by their order, then `Intl.Collator("ko", { numeric: true })`. */
  readonly notes: ReadonlyMap<NoteId, Note>;
  /** `edges.get(id)[i]` belongs to `links[i]` of the note. */
  readonly edges: ReadonlyMap<NoteId, readonly Edge[]>;
  /** Edges that end at a note or a heading of it, from other notes, in the notes' order. */
  readonly backlinks: ReadonlyMap<NoteId, readonly Edge[]>;
  readonly mentions: ReadonlyMap<NoteId, readonly Mention[]>;
  /** NFC path → path as on disk, of every file beside the notes. */
  readonly assets: ReadonlyMap<string, string>;
  /** Folders (NFC path, "" for the root) that hold notes, in reading order, with the URL of the page that stands for them. */
  readonly folders: ReadonlyMap<string, string>;
  /** URL of each tag's page by the tag in lower case. */
  readonly tags: ReadonlyMap<string, string>;
  /** Pages that ieum writes and no note does. */
  readonly pages: readonly GeneratedPage[];
  /** Findings of the graph as a whole: URL, name and case clashes. */
  readonly clashes: readonly Clash[];
  /** Addresses that notes want and do not get. */
  readonly refusals: readonly Refusal[];
}
