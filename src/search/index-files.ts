import { IndexMaker, type SearchFile } from "./index-maker.ts";
import type { SearchDocument } from "./search-document.ts";

/**
 * The files of a search index, one by one, so that they can be written as they come; the entry file comes last.
 * Reads each document once. The same documents in the same order give the same files.
 */
export function* indexFiles(documents: Iterable<SearchDocument>): Generator<SearchFile> {
  const maker = new IndexMaker();
  for (const document of documents) yield* maker.add(document);
  yield* maker.finish();
}
