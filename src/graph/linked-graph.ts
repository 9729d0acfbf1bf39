import type { Clash, Graph } from "../model/graph.ts";
import type { Note, ParsedNote } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import type { Options } from "../model/options.ts";
import type { Lookup } from "./build-lookup.ts";
import type { MentionFinder } from "./find-mentions.ts";

/** A parsed file in its place on disk. */
export interface NoteFile {
  /** NFC, relative to the notes folder. */
  readonly path: string;
  readonly filePath: string;
  readonly parsed: ParsedNote;
}

/** What a graph is made of. */
export interface GraphInput {
  readonly files: readonly NoteFile[];
  readonly assets: ReadonlyMap<string, string>;
  /** Clashes found while reading the folder. */
  readonly clashes: readonly Clash[];
  readonly options: Pick<Options, "roots" | "siteUrl" | "base" | "drafts"> &
    Partial<Pick<Options, "print" | "editUrl">>;
  /** Whether there is a page of recent changes: some note has a date. @default false */
  readonly recent?: boolean;
  /** The graph of the last time, of which what still holds is kept. */
  readonly previous?: LinkedGraph;
  /** Told of all notes in reading order, drafts included, as soon as each has its URL and before anything is linked; not where `previous` served. */
  readonly onPlaced?: (notes: ReadonlyMap<NoteId, Note>) => void;
  /** Finds mentions once links are known; absent: none are looked for. */
  readonly findMentions?: MentionFinder;
}

/** A graph and what it takes to resolve further links in it. */
export interface LinkedGraph extends Graph {
  readonly lookup: Lookup;
}
