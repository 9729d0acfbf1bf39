import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { readManifest, sweepOutput } from "./publish-files.ts";

/** Keeps the files of the last build, so that one from the very same notes, options and code need not be made again. */
export interface BuildStore<T> {
  /** Nothing is kept. */
  readonly isOff: boolean;
  /** There is no last build to be restored. */
  readonly isEmpty: boolean;
  /** Puts the kept files into the output if they are those of `fingerprint` and untouched; gives the facts kept with them. */
  readonly restore: (fingerprint: string, output: string) => T | undefined;
  /** Begins to keep a new build, in place of the last one when it is whole. `keepThere`: that of another thread, with which many files are shared. */
  readonly begin: (output: string, keepThere?: (task: KeepTask) => Promise<readonly Kept[] | undefined>) => NewBuild<T>;
}

/** A build on its way into the store. One that cannot be kept is no failure. */
export interface NewBuild<T> {
  /** Keeps files of the output that will not change any more, while others may still be written; few, or what no other thread has taken yet, in the end. */
  readonly add: (files: readonly string[]) => void;
  /** Keeps all that the output's manifest lists, and makes it the last build. */
  readonly end: (fingerprint: string, facts: T) => Promise<void>;
  /** Leaves it, unless it has ended. */
  readonly drop: () => Promise<void>;
}

/** Files to be kept, which threads share out among themselves. Both folders are absolute. */
export interface KeepTask {
  readonly from: string;
  readonly to: string;
  readonly files: readonly string[];
  /** Shared memory: how many of the files have been taken. */
  readonly taken: Int32Array;
}

/** A file that is kept, by its index. */
export type Kept = readonly [file: number, stamp: Stamp];

/** Size and time of a kept file: it is the very file of the output, where anybody may write into it. */
export type Stamp = readonly [size: number, modified: number];

interface KeptBuild<T> {
  readonly fingerprint: string;
  readonly facts: T;
  readonly stamps: Readonly<Record<string, Stamp>>;
}

const FACTS = "build.json";
/** From how many files on another thread is of use. */
const MANY = 200;
/** Files that a thread takes at once. */
const BATCH = 64;
const DRAFT = "next-";
const DAY = 24 * 3600 * 1000;

/** Opens the store in a folder; `undefined` keeps nothing. */
export function openBuildStore<T>(folder: string | undefined): BuildStore<T> {
  if (folder === undefined) return { isOff: true, isEmpty: true, restore: () => undefined, begin: () => keepNothing };
  const last = join(folder, "last");
  return {
    isOff: false,
    isEmpty: !existsSync(join(last, FACTS)),
    restore(fingerprint, output) {
      try {
        const kept = JSON.parse(readFileSync(join(last, FACTS), "utf8")) as KeptBuild<T>;
        if (kept.fingerprint !== fingerprint) return undefined;
        const site = join(last, "site");
        for (const [file, stamp] of Object.entries(kept.stamps)) if (!isSame(join(site, file), stamp)) return undefined;
        const files = Object.keys(kept.stamps);
        placeAll(site, output, files, (from, to, file) =>
          isImmutable(file) ? linkFile(from, to) : copyFile(from, to),
        );
        sweepOutput(output, new Set(files));
        return kept.facts;
      } catch {
        return undefined;
      }
    },
    begin(output, keepThere) {
      const next = join(folder, `${DRAFT}${process.pid}`);
      const site = join(next, "site");
      const stamps = new Map<string, Stamp | undefined>();
      /** What this thread keeps too, when it has nothing else to do. */
      const tasks: KeepTask[] = [];
      let work: Promise<unknown> = Promise.resolve();
      const note = ({ files }: KeepTask, kept: readonly Kept[] | undefined): void => {
        if (kept === undefined) throw new Error("not kept");
        for (const [file, stamp] of kept) stamps.set(files[file]!, stamp);
      };
      const add = async (files: readonly string[]): Promise<void> => {
        const more = files.filter((file) => !stamps.has(file));
        for (const file of more) stamps.set(file, undefined);
        const task = { from: output, to: site, files: more, taken: new Int32Array(new SharedArrayBuffer(4)) };
        tasks.push(task);
        if (keepThere !== undefined && more.length >= MANY) note(task, await keepThere(task));
      };
      const drop = async (): Promise<void> => {
        await work.catch(() => undefined);
        try {
          rmSync(next, { recursive: true, force: true });
        } catch {
          // It lies where nothing can be written or taken away.
        }
      };
      const begin = (files: readonly string[]): void => {
        work = Promise.all([work, add(files)]);
        // `end` is told of a failure.
        work.catch(() => undefined);
      };
      return {
        add: begin,
        async end(fingerprint, facts) {
          try {
            removeOldDrafts(folder);
            const files = readManifest(output);
            begin(files);
            for (const task of tasks) note(task, keepFiles(task));
            await work;
            const kept = Object.fromEntries(files.map((file) => [file, stamps.get(file)!]));
            writeFileSync(
              join(next, FACTS),
              JSON.stringify({ fingerprint, facts, stamps: kept } satisfies KeptBuild<T>),
            );
            rmSync(last, { recursive: true, force: true });
            renameSync(next, last);
          } catch {
            await drop();
          }
        },
        drop,
      };
    },
  };
}

/** Gives files a second name below another folder, until all are taken; `undefined` where one cannot be kept. */
export function keepFiles({ from, to, files, taken }: KeepTask): Kept[] | undefined {
  const kept: Kept[] = [];
  try {
    for (let start = Atomics.add(taken, 0, BATCH); start < files.length; start = Atomics.add(taken, 0, BATCH)) {
      const batch = files.slice(start, start + BATCH);
      placeAll(from, to, batch, linkFile);
      for (const [i, file] of batch.entries()) kept.push([start + i, stampOf(`${to}/${file}`)]);
    }
    return kept;
  } catch {
    return undefined;
  }
}

const keepNothing: NewBuild<unknown> = {
  add: () => undefined,
  end: async () => undefined,
  drop: async () => undefined,
};

/** A run that was killed leaves its draft; another that is running still works at its own. */
function removeOldDrafts(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const draft = join(folder, name);
    if (!name.startsWith(DRAFT)) continue;
    const isLeft = !isRunning(Number(name.slice(DRAFT.length))) || Date.now() - statSync(draft).mtimeMs > DAY;
    if (isLeft) rmSync(draft, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function stampOf(file: string): Stamp {
  const { size, mtimeMs } = statSync(file);
  return [size, mtimeMs];
}

function isSame(file: string, [size, modified]: Stamp): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && stat.size === size && stat.mtimeMs === modified;
}

function placeAll(
  from: string,
  to: string,
  files: readonly string[],
  place: (from: string, to: string, file: string) => void,
): void {
  let last: string | undefined;
  const made = new Set<string>();
  // Not `join`, which looks at every character of tens of thousands of paths.
  for (const file of files) {
    const folder = dirname(file);
    if (folder !== last && !made.has(folder)) mkdirSync(join(to, folder), { recursive: true });
    made.add((last = folder));
    place(`${from}/${file}`, `${to}/${file}`, file);
  }
}

/** A search file is named by its content and never written to again: an output may share it. */
function isImmutable(file: string): boolean {
  return file.startsWith("_ieum/search/") && !file.endsWith("/search.json");
}

/** Gives a file a second name; a copy where the file system has no links or the folders are on two. */
function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") {
      rmSync(to);
      linkFile(from, to);
    } else copyFile(from, to);
  }
}

/** Where the file system can, both share their blocks until one of them changes. */
function copyFile(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}
