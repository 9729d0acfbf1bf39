import { copyFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, constants } from "node:fs";
import { dirname, join } from "node:path";
import { readManifest, sweepOutput } from "./publish-files.ts";

/** Keeps the files of the last build, so that one from the very same notes, options and code need not be made again. */
export interface BuildStore<T> {
  /** Puts the kept files into the output if they are those of `fingerprint`; gives the facts kept with them. */
  readonly restore: (fingerprint: string, output: string) => T | undefined;
  /** Keeps what the output's manifest lists. A build that cannot be kept is no failure. */
  readonly keep: (fingerprint: string, output: string, facts: T) => void;
}

const FACTS = "build.json";

/** Opens the store in a folder; `undefined` keeps nothing. */
export function openBuildStore<T>(folder: string | undefined): BuildStore<T> {
  if (folder === undefined) return { restore: () => undefined, keep: () => undefined };
  const last = join(folder, "last");
  return {
    restore(fingerprint, output) {
      try {
        const kept = JSON.parse(readFileSync(join(last, FACTS), "utf8")) as { fingerprint: string; facts: T };
        if (kept.fingerprint !== fingerprint) return undefined;
        const files = readManifest(join(last, "site"));
        copyAll(join(last, "site"), output, files);
        sweepOutput(output, new Set(files));
        return kept.facts;
      } catch {
        return undefined;
      }
    },
    keep(fingerprint, output, facts) {
      const next = join(folder, `next-${process.pid}`);
      try {
        const files = readManifest(output);
        copyAll(output, join(next, "site"), files);
        sweepOutput(join(next, "site"), new Set(files));
        writeFileSync(join(next, FACTS), JSON.stringify({ fingerprint, facts }));
        rmSync(last, { recursive: true, force: true });
        renameSync(next, last);
      } catch {
        rmSync(next, { recursive: true, force: true });
      }
    },
  };
}

/** Copies files; where the file system can, they share their blocks until one of them changes. */
function copyAll(from: string, to: string, files: readonly string[]): void {
  const made = new Set<string>();
  for (const file of files) {
    const target = join(to, file);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    if (!isImmutable(file) || !linkFile(join(from, file), target))
      copyFileSync(join(from, file), target, constants.COPYFILE_FICLONE);
  }
}

/** A search shard is named by its content and never written to again: thousands of them need no copies. */
function isImmutable(file: string): boolean {
  return file.startsWith("_ieum/search/") && !file.endsWith("/search.json");
}

function linkFile(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EEXIST";
  }
}
