import { findForms } from "./find-forms.ts";
import { keepMade, type LoadFile, type OpenIndex, openIndex } from "./open-index.ts";
import { parseQuery } from "./parse-query.ts";
import { type Candidate, rankNotes } from "./rank-notes.ts";
import { readCandidates } from "./read-candidates.ts";
import { searchEntryFile } from "./search-entry.ts";
import type { SearchResult } from "./search-result.ts";
import { sieveNotes } from "./sieve-notes.ts";

/** How a query is to be answered. */
export interface QueryOptions {
  /** Most results. @default 10 */
  readonly limit?: number;
  /** Only notes in this folder (from the notes folder) or below. @default "" (all) */
  readonly folder?: string;
}

/** A search over one index. */
export interface Search {
  /** Best first. Rejects where a file of the index cannot be loaded; a later query tries again. */
  readonly query: (text: string, options?: QueryOptions) => Promise<SearchResult[]>;
}

/** Up to so many words are each looked up in every way. */
const fewWords = 3;

/** All notes that a query of tags and folders alone lets through, in their own order. */
function listNotes({ starts }: OpenIndex, allows: (note: number) => boolean): Candidate[] {
  const candidates: Candidate[] = [];
  for (let note = 0; note + 1 < starts.length; note++) {
    if (allows(note)) candidates.push({ note, units: [starts[note] ?? 0], score: 1, forms: [] });
  }
  return candidates;
}

/** Opens the search index whose files `load` gives; nothing is loaded before the first query. */
export function createSearch(load: LoadFile): Search {
  const open = keepMade(async (_entry: string): Promise<OpenIndex> => openIndex(load));
  return {
    query: async (text, { limit = 10, folder = "" } = {}) => {
      const query = parseQuery(text, folder);
      if (query.words.length === 0 && query.filters.length === 0) return [];
      const index = await open(searchEntryFile);
      const [allows, words] = await Promise.all([
        sieveNotes(index, query),
        Promise.all(query.words.map(async (word) => findForms(index, word, query.words.length > fewWords))),
      ]);
      const candidates = words.length === 0 ? listNotes(index, allows) : rankNotes(words, index, allows);
      return readCandidates(index, query, candidates, limit);
    },
  };
}
