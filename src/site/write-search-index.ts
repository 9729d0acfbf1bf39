import { toSearchDocument } from "../search/to-search-document.ts";
import type { Site } from "./site.ts";
import { type SiteThreads, useThreads } from "./site-threads.ts";
import { writeIndexFiles } from "./write-index-files.ts";

/** From how many notes on an index is written by a thread, beside the pages. */
const MANY = 200;

/**
 * Writes the search index of a site's shown notes into a folder; gives the files' names. Notes with `search: false` are absent.
 * `threads`: those of the run, where it has any.
 */
export async function writeSearchIndex(site: Site, folder: string, threads?: SiteThreads): Promise<readonly string[]> {
  const documents = site.outline.sequence
    .filter((note) => note.frontMatter.search && !note.frontMatter.draft)
    .map(toSearchDocument);
  const task = { documents, folder };
  if (documents.length < MANY) return writeIndexFiles(task);
  return useThreads(threads, async (ones) => {
    const pool = ones.start();
    return pool === undefined ? writeIndexFiles(task) : pool.run(0, "index", task);
  });
}
