import { indexFiles } from "./index-files.ts";
import type { SearchDocument } from "./search-document.ts";

/** All files of a search index by name. */
export type SearchFiles = Map<string, Uint8Array | string>;

/** The search index of the notes; `IndexMaker` gives the same files as notes come, for when memory matters. */
export function buildIndex(documents: Iterable<SearchDocument>): SearchFiles {
  return new Map(indexFiles(documents));
}
