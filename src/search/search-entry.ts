/** Name of the one index file that is not immutable: it names all the others. */
export const searchEntryFile = "search.json";

/** Length of a content hash in a file name. */
export const hashLength = 7;

/** What the entry file holds. */
export interface SearchEntry {
  readonly version: 1;
  /** How many units each note has, in the order of the units' numbers. */
  readonly notes: readonly number[];
  /** How many units each group of unit files holds. */
  readonly groups: readonly number[];
  /** Hashes of the groups, joined. */
  readonly groupNames: string;
  /** First term of each shard, ascending by UTF-16 unit. */
  readonly shards: readonly string[];
  /** Hashes of the shards, joined. */
  readonly shardNames: string;
  /** Hash of each file of words by its sound class. */
  readonly words: Readonly<Record<string, string>>;
}

/** A file of words: the notes' vocabulary of one sound class, frequent words first, and names in the other script. */
export interface WordFile {
  /** Joined by spaces. */
  readonly words: string;
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** The text of one unit: a run of sections of one note. */
export interface UnitFile {
  readonly path: string;
  readonly url: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly tags?: readonly string[];
  /** Heading, anchor, text. */
  readonly sections: readonly (readonly [string, string, string])[];
}

/** Name of a unit's file from its group's hash and its place in the group. */
export function unitFileName(hash: string, index: number): string {
  return `unit-${hash}-${index}.json`;
}

/** Name of a shard of postings from its hash. */
export function shardFileName(hash: string): string {
  return `terms-${hash}.bin`;
}

/** Name of a file of words from its hash. */
export function wordFileName(hash: string): string {
  return `words-${hash}.json`;
}
