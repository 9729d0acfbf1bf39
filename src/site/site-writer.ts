import type { SiteAddress } from "../check/site/resolve-reference.ts";
import type { SitePart } from "../check/site/scan-part.ts";
import { PageBatch, readPages } from "../io/page-batch.ts";
import type { Page } from "../io/write-page.ts";
import { type LostPage, openSiteTaker, shareOut, type SiteTaker, type TakenSite } from "./site-taker.ts";
import type { SitePool, SiteThreads } from "./site-threads.ts";

/** From how many files on threads are worth their start. */
const MANY = 400;
/** Batches that a thread has at most: it may be busy with other things at first, and what waits for it fills the memory. */
const MOST = 8;

/** What a site will have when all is written, as paths in its folder. */
export interface SiteFiles {
  readonly pages: readonly string[];
  readonly others: readonly string[];
}

/** Writes the pages of a site, and scans them on the way; where they are many, on threads. */
export interface SiteWriter {
  /**
   * Takes a page, which will be on the disk soon.
   * @throws NodeJS.ErrnoException with its `path`, for this page or an earlier one
   */
  readonly write: (page: Page) => Promise<void>;
  /**
   * Waits until all pages are on the disk.
   * @throws as `write`
   */
  readonly flush: () => Promise<void>;
  /** Scans the other files too, and tells what was found in all; nothing where the site has no address. To be called once, when all is there. */
  readonly scan: () => Promise<readonly SitePart[]>;
}

/** Begins to write a site into a folder. `address`: where it will lie; without one it is not scanned. */
export function openSiteWriter(
  folder: string,
  { pages, others }: SiteFiles,
  address: SiteAddress | undefined,
  threads: SiteThreads,
): SiteWriter {
  const place = address && { siteUrl: address.siteUrl, base: address.base };
  const site: TakenSite = { folder, files: [...pages, ...others].toSorted(), address: place };
  const pool = site.files.length < MANY ? undefined : threads.start();
  /** Batches that each thread has. */
  const held = Array.from({ length: pool?.size ?? 0 }, () => 0);
  const answers: Promise<void>[] = (pool?.runAll("openSite", site) ?? []).map((answer) => answer.catch(fail));
  let own: SiteTaker | undefined;
  let batch = new PageBatch();
  /** Batches that threads are done with. */
  const spare: PageBatch[] = [];
  let failure: unknown;
  return {
    async write(page) {
      if (pool === undefined) {
        tell(here().write([page]));
        if (failure !== undefined) throw failure;
        return;
      }
      if (!batch.fits(page)) await send(pool);
      batch.add(page);
    },
    async flush() {
      if (pool !== undefined && !batch.isEmpty) await send(pool);
      await Promise.all(answers);
      if (failure !== undefined) throw failure;
    },
    async scan() {
      const mine = here();
      const shared = shareOut(others);
      const scanned = pool?.runAll("scanSite", shared) ?? [];
      const parts = [mine.scan(shared), ...(await Promise.all(scanned))].filter((part) => part !== undefined);
      const wanted = parts.map((part) => part.wanted);
      const late = pool?.runAll("closeSite", wanted) ?? [];
      const told = [mine.judge(wanted), ...(await Promise.all(late))].flat();
      return parts.map((part, i) => (i === 0 ? { ...part, told: [...part.told, ...told] } : part));
    },
  };

  /** Gives the batch to the thread that has least to do; where all have much, this one does it. */
  async function send(pool: SitePool): Promise<void> {
    const sent = batch;
    const least = Math.min(...held);
    if (least < MOST) {
      const worker = held.indexOf(least);
      held[worker]!++;
      batch = spare.pop() ?? new PageBatch();
      const { units, pages } = sent;
      const done = (lost: LostPage | undefined): void => {
        held[worker]!--;
        sent.clear();
        spare.push(sent);
        tell(lost);
      };
      answers.push(pool.run(worker, "writePages", { units, pages }).then(done, fail));
    } else {
      tell(here().write(readPages(sent)));
      sent.clear();
    }
    // Answers are heard between batches alone.
    await new Promise((resolve) => setImmediate(resolve));
    if (failure !== undefined) throw failure;
  }

  function here(): SiteTaker {
    return (own ??= openSiteTaker(site));
  }

  function tell(lost: LostPage | undefined): void {
    if (lost === undefined) return;
    const { path, code } = lost;
    fail(Object.assign(new Error(`${code}: ${path}`), { code, path: `${folder}/${path}` }));
  }

  function fail(error: unknown): void {
    failure ??= error;
  }
}
