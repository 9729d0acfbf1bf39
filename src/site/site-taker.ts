import { fileKind } from "../check/site/scan-file.ts";
import { createScanner, type SitePart, type ToldFinding, type WantedFragments } from "../check/site/scan-part.ts";
import type { SiteAddress } from "../check/site/resolve-reference.ts";
import { builtSiteOf } from "../io/open-built-site.ts";
import { type Page, writePage } from "../io/write-page.ts";

/** A site that is being written, or lies on the disk. */
export interface TakenSite {
  /** Absolute. */
  readonly folder: string;
  /** All files that it has or will have, in code-unit order. */
  readonly files: readonly string[];
  /** Where it will lie, by which its addresses are checked; `undefined`: they are not. */
  readonly address: SiteAddress | undefined;
}

/** Files on the disk that several threads share out among themselves. */
export interface SharedFiles {
  readonly files: readonly string[];
  /** Shared memory: how many of the files have been taken, by whichever thread. */
  readonly taken: Int32Array;
}

/** A page that could not be written, and the system's code for why. */
export interface LostPage {
  readonly path: string;
  readonly code: string;
}

/** A thread's part in a site. */
export interface SiteTaker {
  /** Writes pages, and scans them while it has their text; stops at the first that cannot be written, and tells it. */
  readonly write: (pages: Iterable<Page>) => LostPage | undefined;
  /** Scans files until all are taken; what this thread has found, also in the pages that it has written; nothing where the site has no address. To be called once. */
  readonly scan: (shared: SharedFiles) => SitePart | undefined;
  /** What is wrong with fragments that other threads seek in files that this one has scanned: all ids of a site would be much to send. */
  readonly judge: (wanted: readonly WantedFragments[]) => readonly ToldFinding[];
}

/** Files that a thread takes at once: neighbours, for in one folder equal addresses mean the same. */
const BATCH = 32;

/** Shares files out anew. */
export function shareOut(files: readonly string[]): SharedFiles {
  return { files, taken: new Int32Array(new SharedArrayBuffer(4)) };
}

/** Begins a thread's part. */
export function openSiteTaker({ folder, files, address }: TakenSite): SiteTaker {
  const site = builtSiteOf(folder, files);
  const scanner = address === undefined ? undefined : createScanner(files, address);
  return {
    write(pages) {
      for (const page of pages) {
        try {
          writePage(folder, page);
        } catch (error) {
          return { path: page.path, code: (error as NodeJS.ErrnoException).code ?? "EIO" };
        }
        scanner?.add(page.path, page);
      }
      return undefined;
    },
    scan(shared) {
      if (scanner === undefined) return undefined;
      for (const file of takeFiles(shared)) if (fileKind(file) !== "other") scanner.add(file, site.read(file));
      return scanner.end();
    },
    judge: (wanted) => (scanner === undefined ? [] : wanted.flatMap(scanner.judge)),
  };
}

function* takeFiles({ files, taken }: SharedFiles): Generator<string> {
  for (let from = Atomics.add(taken, 0, BATCH); from < files.length; from = Atomics.add(taken, 0, BATCH))
    yield* files.slice(from, from + BATCH);
}
