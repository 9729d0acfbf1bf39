import { answerTasks, startWorkerPool } from "../io/worker-pool.ts";
import { makeFolder, writeFileIfChanged, writeImmutableFile } from "../io/write-file.ts";
import { indexFiles } from "../search/index-files.ts";
import { searchEntryFile } from "../search/search-entry.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { toSearchDocument } from "../search/to-search-document.ts";
import type { Site } from "./site.ts";

/** What a thread needs to write an index. */
export interface IndexTask {
  readonly documents: readonly SearchDocument[];
  /** Absolute. */
  readonly folder: string;
}

/** From how many notes on an index is written by a thread of its own, beside the pages. */
const MANY = 200;

/** Writes the search index of a site's shown notes into a folder; gives the files' names. Notes with `search: false` are absent. */
export async function writeSearchIndex(site: Site, folder: string): Promise<readonly string[]> {
  const documents = site.outline.sequence
    .filter((note) => note.frontMatter.search && !note.frontMatter.draft)
    .map(toSearchDocument);
  const task = { documents, folder };
  if (documents.length < MANY || import.meta.url.endsWith(".ts")) return writeIndexFiles(task);
  const pool = startWorkerPool<IndexTask, readonly string[]>(
    new URL("./index-worker.js", import.meta.url),
    undefined,
    1,
  );
  try {
    return pool.size === 0 ? writeIndexFiles(task) : await pool.run(0, task);
  } finally {
    await pool.close();
  }
}

/** Writes the files of one index. */
export function writeIndexFiles({ documents, folder }: IndexTask): string[] {
  const names: string[] = [];
  makeFolder(folder);
  for (const [name, content] of indexFiles(documents)) {
    if (name === searchEntryFile) writeFileIfChanged(`${folder}/${name}`, content);
    else writeImmutableFile(`${folder}/${name}`, content);
    names.push(name);
  }
  return names;
}

/** The thread's side. */
export function serveIndexTasks(): void {
  answerTasks<IndexTask, readonly string[]>(() => async (task) => writeIndexFiles(task));
}
