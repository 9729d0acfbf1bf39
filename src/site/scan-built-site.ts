import type { SiteAddress } from "../check/site/resolve-reference.ts";
import type { SitePart } from "../check/site/scan-part.ts";
import { createCounts, scanAll, type ScanTask, tellWritten } from "./scan-task.ts";
import type { SiteThreads } from "./site-threads.ts";

/** From how many files on threads are worth their start. */
const MANY = 400;

/** A scan that may go on while its site is still being written. */
export interface SiteScan {
  /** The first so many of its shared files are on the disk, whole. */
  readonly tellWritten: (files: number) => void;
  /** All is: this thread scans too, until all is scanned. */
  readonly finish: () => Promise<readonly SitePart[]>;
}

/** What a site has, or will have when all is written. */
export interface SiteFiles {
  /** Shared out among threads; in the order in which they are written. */
  readonly shared: readonly string[];
  /** For this thread, at the end. */
  readonly others: readonly string[];
}

/** Begins to scan a site in a folder. */
export function startScan(
  folder: string,
  { shared: files, others }: SiteFiles,
  { siteUrl, base }: SiteAddress,
  threads: SiteThreads,
): SiteScan {
  const task: ScanTask = { folder, files, others, address: { siteUrl, base }, counts: createCounts() };
  const pool = files.length < MANY ? undefined : threads.start();
  const answers = Promise.all(Array.from({ length: pool?.size ?? 0 }, (_, worker) => pool!.run(worker, "scan", task)));
  // Whoever waits for it is told of a failure.
  answers.catch(() => undefined);
  return {
    tellWritten: (count) => tellWritten(task, count),
    async finish() {
      tellWritten(task, files.length);
      const own = scanAll(task);
      return [own, ...(await answers)];
    },
  };
}
