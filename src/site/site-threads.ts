import type { SitePart, ToldFinding, WantedFragments } from "../check/site/scan-part.ts";
import type { Kept, KeepTask } from "../io/build-store.ts";
import type { SentPages } from "../io/page-batch.ts";
import { type PoolLimits, startWorkerPool, type WorkerPool } from "../io/worker-pool.ts";
import type { MarkdownOptions } from "../markdown/markdown-options.ts";
import type { SearchDocument } from "../search/search-document.ts";
import type { ParseBatch, ParsedJson } from "./parse-batch.ts";
import type { LostPage, SharedFiles, TakenSite } from "./site-taker.ts";
import type { IndexTask } from "./open-index-writer.ts";

/** What a thread can be asked. */
export interface SiteTasks {
  /** Loads what the tasks below need, while the thread that asks for them is busy. */
  readonly prepare: (task: undefined) => Promise<void>;
  /** Parses notes; gives them as JSON, which is what the cache keeps. */
  readonly parse: (task: ParseBatch) => Promise<readonly ParsedJson[]>;
  /** Reads some of the notes of a search index, the first of which begins it. */
  readonly index: (task: IndexTask & { readonly documents: readonly SearchDocument[] }) => Promise<void>;
  /** Gives the names of the index's files when all are written. */
  readonly finishIndex: (task: undefined) => Promise<readonly string[]>;
  /** Keeps files of a build; gives the stamps of those that it took, or `undefined` where it cannot. */
  readonly keep: (task: KeepTask) => Promise<readonly Kept[] | undefined>;
  /** Says of what site the pages and files are that follow. */
  readonly openSite: (site: TakenSite) => Promise<void>;
  /** Writes pages of it, and scans them. */
  readonly writePages: (pages: SentPages) => Promise<LostPage | undefined>;
  /** Scans files of it until all are taken, and tells what it has found in all that it has scanned of the site. */
  readonly scanSite: (shared: SharedFiles) => Promise<SitePart | undefined>;
  /** Judges what other threads seek in the files that it has scanned, and closes the site. */
  readonly closeSite: (wanted: readonly WantedFragments[]) => Promise<readonly ToldFinding[]>;
}

export type SitePool = WorkerPool<SiteTasks>;

/** Threads of one run, for all that it has to do: each start of a thread costs as much as to parse a hundred notes. */
export interface SiteThreads {
  /**
   * Starts them, unless they run. `ahead`: notes are to be parsed so, and the parser is loaded at once. `undefined` where there are none:
   * one processor has no use for them, and from sources each would compile everything again.
   */
  readonly start: (ahead?: MarkdownOptions) => SitePool | undefined;
  /** Ends them; they can be started again. */
  readonly close: () => Promise<void>;
}

/** Makes a run's threads, none of which is started yet. */
export function createSiteThreads(limits: Partial<PoolLimits> = {}): SiteThreads {
  let pool: SitePool | undefined;
  return {
    start(ahead) {
      if (import.meta.url.endsWith(".ts")) return undefined;
      pool ??= startWorkerPool<SiteTasks>(new URL("./site-worker.js", import.meta.url), ahead, { most: 3, ...limits });
      return pool.size === 0 ? undefined : pool;
    },
    async close() {
      const ended = pool;
      pool = undefined;
      await ended?.close();
    },
  };
}

/** From how many notes on a thread is worth its start to parse them: below, it would be ready when the work is done. */
const MANY = 300;

/** Starts threads to parse so many notes; `undefined` where there are none, or too few notes. */
export function startParsers(threads: SiteThreads, options: MarkdownOptions, notes: number): SitePool | undefined {
  return notes < MANY ? undefined : threads.start(options);
}

/** Uses a run's threads, or where it has none some of its own that end with the use. */
export async function useThreads<T>(
  threads: SiteThreads | undefined,
  use: (threads: SiteThreads) => Promise<T>,
  limits: Partial<PoolLimits> = {},
): Promise<T> {
  if (threads !== undefined) return use(threads);
  const own = createSiteThreads(limits);
  try {
    return await use(own);
  } finally {
    await own.close();
  }
}
