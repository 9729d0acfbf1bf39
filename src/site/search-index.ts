import type { Note } from "../model/note.ts";
import { toSearchDocument } from "../search/to-search-document.ts";
import { type SiteThreads, useThreads } from "./site-threads.ts";
import { type IndexTask, makeGate, openGate, openIndexWriter } from "./open-index-writer.ts";

/** From how many notes on an index is made by a thread, beside the pages. */
const MANY = 200;
/** Notes that are sent to it at once. */
const PORTION = 250;

/** A search index on its way. */
export interface SearchIndex {
  /** Lets its files be written, as they come; gives their names when all are there. To be called once. */
  readonly write: () => Promise<readonly string[]>;
}

/**
 * Makes the search index of notes for a folder; drafts and notes with `search: false` are absent. Where they are many, a thread begins at once
 * and holds what it has made until it may be written. `threads`: those of the run, where it has any.
 */
export function makeSearchIndex(notes: Iterable<Note>, folder: string, threads?: SiteThreads): SearchIndex {
  const shown = [...notes].filter(({ frontMatter }) => frontMatter.search && !frontMatter.draft);
  const gate = makeGate();
  const task: IndexTask = { folder, gate };
  const made =
    shown.length < MANY
      ? undefined
      : useThreads(
          threads,
          async (ones) => {
            const pool = ones.start();
            if (pool === undefined) return undefined;
            // In portions: the thread reads one while the next is being made, and none is held here.
            for (let i = 0; i < shown.length; i += PORTION) {
              const documents = shown.slice(i, i + PORTION).map(toSearchDocument);
              pool.run(0, "index", { ...task, documents }).catch(() => undefined);
            }
            return pool.run(0, "finishIndex", undefined);
          },
          { most: 1 },
        );
  const writeHere = (): readonly string[] => {
    const writer = openIndexWriter(task);
    for (const note of shown) writer.add([toSearchDocument(note)]);
    return writer.finish();
  };
  // Whoever waits for it is told of a failure.
  made?.catch(() => undefined);
  return {
    async write() {
      openGate(gate);
      return (await made) ?? writeHere();
    },
  };
}
