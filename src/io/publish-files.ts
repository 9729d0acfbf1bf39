import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeFileIfChanged } from "./write-file.ts";

/** A file to lie in the output. */
export interface Publication {
  /** Path in the output, `/`-separated. */
  readonly to: string;
  /** Absolute path of what is copied. */
  readonly from: string;
}

/** A file that could not be written into the output, and the system's code for why. */
export interface FailedPublication {
  readonly to: string;
  readonly reason: string;
}

/** Copies files whose size or time differ, and tells of each. One that cannot be copied is returned, the others are not kept from it. */
export function publishFiles(
  output: string,
  files: readonly Publication[],
  onCopied: (file: Publication) => void = () => undefined,
): FailedPublication[] {
  const failed: FailedPublication[] = [];
  for (const file of files) {
    const target = join(output, file.to);
    try {
      const source = statSync(file.from);
      if (isSame(target, source.size, source.mtimeMs)) continue;
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(file.from, target);
      utimesSync(target, source.atime, source.mtime);
      onCopied(file);
    } catch (error) {
      failed.push({ to: file.to, reason: errorCode(error) });
    }
  }
  return failed;
}

/** Writes a text into the output if it changes; tells why it cannot. */
export function publishText(output: string, to: string, text: string): FailedPublication[] {
  try {
    writeFileIfChanged(join(output, to), text);
    return [];
  } catch (error) {
    return [{ to, reason: errorCode(error) }];
  }
}

/** The system's code of an error (`ENOENT`), for a reader who looks for it. */
function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
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

/** Takes away what an earlier build left where a folder of these pages must be, or a page of them where a folder was. */
export function clearPlaces(output: string, pages: readonly string[]): void {
  const wanted = new Set(pages);
  const old = new Set(readManifest(output).filter((path) => !wanted.has(path)));
  for (const path of old) if (PAGE_AS_FOLDER.test(path)) removeFile(output, path);
  for (const page of pages) {
    if (!PAGE_AS_FOLDER.test(page)) continue;
    for (let folder = dirname(page); folder !== "."; folder = dirname(folder))
      if (old.has(folder)) removeFile(output, folder);
  }
}

/** Else no page's file can be another's folder. */
const PAGE_AS_FOLDER = /\.html?\//i;

/** Removes a file of an output, and the folders that it leaves empty; one that is not there is gone already. */
export function removeFile(output: string, path: string): void {
  try {
    rmSync(join(output, path));
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) rmdirSync(join(output, folder));
  } catch {
    // it is gone already, or there is something left in the folder
  }
}

/** Removes what an earlier build wrote into the output and this one did not, where `isOurs` says that the path is one to judge. */
export function removeStale(
  output: string,
  written: ReadonlySet<string>,
  isOurs: (path: string) => boolean = () => true,
): void {
  for (const path of readManifest(output)) if (!written.has(path) && isOurs(path)) removeFile(output, path);
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
