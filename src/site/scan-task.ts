import type { SiteAddress } from "../check/site/resolve-reference.ts";
import { scanPart, type SitePart } from "../check/site/scan-part.ts";
import { builtSiteOf } from "../io/open-built-site.ts";

/** A built site, or one that is being written, whose files several threads share out among themselves. */
export interface ScanTask {
  /** Absolute. */
  readonly folder: string;
  /** What is shared out, in the order in which it is written. */
  readonly files: readonly string[];
  /** What else the site holds. */
  readonly others: readonly string[];
  readonly address: SiteAddress;
  /** Shared memory: how many of the files have been taken, by whichever thread, and how many are written. */
  readonly counts: Int32Array;
}

const TAKEN = 0;
const WRITTEN = 1;
/** Files that a thread takes at once: neighbours, for in one folder equal addresses mean the same. */
const BATCH = 32;

/** Counts for a task of which nothing is written or taken. */
export function createCounts(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(8));
}

/** Tells all threads that so many of the files are written. */
export function tellWritten({ counts }: ScanTask, files: number): void {
  Atomics.store(counts, WRITTEN, files);
  Atomics.notify(counts, WRITTEN);
}

/** Scans files of a task until all are taken; holds its thread while none is written that could be. */
export function scanTaken(task: ScanTask): SitePart {
  return scan(task, takeFiles(task));
}

/** Scans files of a task until all are taken, and the others, which are written by then. */
export function scanAll(task: ScanTask): SitePart {
  return scan(task, takeAll(task));
}

function scan({ folder, files, others, address }: ScanTask, taken: Iterable<string>): SitePart {
  return scanPart(builtSiteOf(folder, [...files, ...others].toSorted()), address, taken);
}

function* takeAll(task: ScanTask): Generator<string> {
  yield* takeFiles(task);
  yield* task.others;
}

function* takeFiles({ files, counts }: ScanTask): Generator<string> {
  for (;;) {
    const written = Atomics.load(counts, WRITTEN);
    const from = Atomics.load(counts, TAKEN);
    const to = Math.min(from + BATCH, files.length);
    if (from === to) return;
    if (to > written) Atomics.wait(counts, WRITTEN, written);
    else if (Atomics.compareExchange(counts, TAKEN, from, to) === from) yield* files.slice(from, to);
  }
}
