import { buildIndex, type SearchFiles } from "../../src/search/build-index.ts";
import { createSearch, type Search } from "../../src/search/create-search.ts";
import type { SearchDocument } from "../../src/search/search-document.ts";

/** A search over files in memory; `onLoad` hears of each file that is fetched. */
export function searchFiles(files: SearchFiles, onLoad: (file: string, bytes: Uint8Array) => void = () => {}): Search {
  return createSearch(async (file) => {
    const content = files.get(file);
    if (content === undefined) throw new Error(`no ${file}`);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    onLoad(file, bytes);
    return bytes;
  });
}

/** A search over an index of the documents. */
export function searchDocuments(documents: readonly SearchDocument[]): Search {
  return searchFiles(buildIndex(documents));
}
