import type { SiteAddress } from "../check/site/resolve-reference.ts";
import type { SitePart } from "../check/site/scan-part.ts";
import { createCounts, type ScanTask, scanTaken, tellWritten } from "./scan-task.ts";
import type { SiteThreads } from "./site-threads.ts";

/** From how many files on threads are worth their start. */
const MANY = 400;

/** A scan that may go on while its site is still being written. */
export interface SiteScan {
  /** The first so many of its files are on the disk, whole. */
  readonly tellWritten: (files: number) => void;
  /** All are: this thread scans too, until all is scanned. */
  readonly finish: () => Promise<readonly SitePart[]>;
}

/** Begins to scan a site; `files`: all that it has or will have, in the order in which they are written. */
export function startScan(
  folder: string,
  files: readonly string[],
  { siteUrl, base }: SiteAddress,
  threads: SiteThreads,
): SiteScan {
  const task: ScanTask = { folder, files, address: { siteUrl, base }, counts: createCounts() };
  const pool = files.length < MANY ? undefined : threads.start();
  const others = Promise.all(Array.from({ length: pool?.size ?? 0 }, (_, worker) => pool!.run(worker, "scan", task)));
  // Whoever waits for it is told of a failure.
  others.catch(() => undefined);
  return {
    tellWritten: (count) => tellWritten(task, count),
    async finish() {
      tellWritten(task, files.length);
      const own = scanTaken(task);
      return [own, ...(await others)];
    },
  };
}
