import type { SiteAddress } from "../check/site/resolve-reference.ts";
import { scanPart, type SitePart } from "../check/site/scan-part.ts";
import { builtSiteOf } from "../io/open-built-site.ts";
import { answerTasks, startWorkerPool } from "../io/worker-pool.ts";
import type { BuiltSite } from "../model/built-site.ts";

/** What a thread needs to scan its part of a site. */
export interface ScanTask {
  /** Absolute. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly address: SiteAddress;
  /** How many of the files have been taken, by whichever thread. */
  readonly taken: Int32Array;
}

/** From how many files on a second thread is worth its start. */
const MANY = 400;
/** Files that a thread takes at once: neighbours, for in one folder equal addresses mean the same. */
const BATCH = 32;

/** Scans all files of a built site: many of them on further threads too. */
export async function scanBuiltSite(
  folder: string,
  site: BuiltSite,
  { siteUrl, base }: SiteAddress,
): Promise<readonly SitePart[]> {
  const { files } = site;
  const address = { siteUrl, base };
  if (files.length < MANY || import.meta.url.endsWith(".ts")) return [scanPart(site, address, files)];
  const task: ScanTask = { folder, files, address, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const pool = startWorkerPool<ScanTask, SitePart>(new URL("./scan-worker.js", import.meta.url), undefined);
  try {
    const others = Promise.all(Array.from({ length: pool.size }, (_, worker) => pool.run(worker, task)));
    // Whoever waits for it is told of a failure.
    others.catch(() => undefined);
    const own = scanPart(site, address, takeFiles(task));
    return [own, ...(await others)];
  } finally {
    await pool.close();
  }
}

function* takeFiles({ files, taken }: ScanTask): Generator<string> {
  for (let from = 0; (from = Atomics.add(taken, 0, BATCH)) < files.length;) yield* files.slice(from, from + BATCH);
}

/** The thread's side. */
export function serveScanTasks(): void {
  answerTasks<ScanTask, SitePart>(
    () => async (task) => scanPart(builtSiteOf(task.folder, task.files), task.address, takeFiles(task)),
  );
}
