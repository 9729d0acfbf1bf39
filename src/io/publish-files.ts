import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeFileIfChanged } from "./write-file.ts";

/** A file to lie in the output. */
export interface Publication {
  /** Path in the output, `/`-separated. */
  readonly to: string;
  /** Absolute path of what is copied. */
  readonly from: string;
}

/** Copies files whose size or time differ. One that cannot be copied is returned, the others are not kept from it. */
export function publishFiles(output: string, files: readonly Publication[]): Publication[] {
  const failed: Publication[] = [];
  for (const file of files) {
    const target = join(output, file.to);
    try {
      const source = statSync(file.from);
      if (isSame(target, source.size, source.mtimeMs)) continue;
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(file.from, target);
      utimesSync(target, source.atime, source.mtime);
    } catch {
      failed.push(file);
    }
  }
  return failed;
}

function isSame(target: string, size: number, modified: number): boolean {
  const stat = statSync(target, { throwIfNoEntry: false });
  return stat !== undefined && stat.size === size && Math.abs(stat.mtimeMs - modified) < 2;
}

/** Every file below a folder as publications under `to`. */
export function listFolder(folder: string, to: string): Publication[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const from = join(entry.parentPath, entry.name);
      return { from, to: `${to}/${from.slice(folder.length + 1).replaceAll("\\", "/")}` };
    });
}

const MANIFEST = "_ieum/files.json";

/** Removes what an earlier build wrote into the output and this one did not, where `isOurs` says that the path is one to judge. */
export function removeStale(
  output: string,
  written: ReadonlySet<string>,
  isOurs: (path: string) => boolean = () => true,
): void {
  for (const path of readManifest(output))
    if (!written.has(path) && isOurs(path)) rmSync(join(output, path), { force: true });
}

/** Removes what an earlier build wrote into the output and this one did not, and remembers what this one did. Files of others are never touched. */
export function sweepOutput(output: string, written: ReadonlySet<string>): void {
  removeStale(output, written);
  writeFileIfChanged(join(output, MANIFEST), `${JSON.stringify([...written].toSorted(), null, 0)}\n`);
}

/** Paths that a build wrote into an output, as its manifest tells; none where there is no manifest. */
export function readManifest(output: string): string[] {
  try {
    const paths: unknown = JSON.parse(readFileSync(join(output, MANIFEST), "utf8"));
    return Array.isArray(paths)
      ? paths.filter((path) => typeof path === "string" && !path.split("/").includes(".."))
      : [];
  } catch {
    return [];
  }
}
