import { type Dirent, type Stats, readdirSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import picomatch from "picomatch";
import type { Clash } from "../model/graph.ts";
import { UsageError } from "../model/usage-error.ts";

/** A file as found below the notes folder. */
export interface FoundFile {
  /** NFC, `/`-separated, relative to the folder. */
  readonly path: string;
  /** As the file system spells it. */
  readonly filePath: string;
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

/** A folder into which one may not look, or a note that is listed but not there. */
export interface ClosedPlace {
  readonly kind: "folder" | "file";
  /** NFC, `/`-separated, relative to the notes folder. */
  readonly path: string;
  /**
   * The system's name of the error (`EACCES`); `name`: the name is no UTF-8, so that nobody can ask for it; `link`: a symbolic link leads to
   * nothing.
   */
  readonly reason: string;
}

/** Notes, all other files, names that clash in NFC, and what could not be read. */
export interface FoundFiles {
  readonly notes: readonly FoundFile[];
  readonly assets: ReadonlyMap<string, FoundFile>;
  readonly clashes: readonly Clash[];
  readonly closed: readonly ClosedPlace[];
}

/** What a scan asks the file system. */
export interface Disk {
  readonly list: (folder: string) => Dirent[];
  readonly stat: (file: string) => Stats;
}

const DISK: Disk = { list: (folder) => readdirSync(folder, { withFileTypes: true }), stat: (file) => statSync(file) };

/** Folders that never hold notes. */
const SKIPPED = new Set(["node_modules", "_site", "dist"]);

/** How a folder is scanned. */
export interface ScanSettings {
  readonly disk?: Disk;
  /** Told how many notes there seem to be, before each file is looked at. */
  readonly onCount?: (notes: number) => void;
}

/** A file as its folder lists it. */
interface Listed {
  readonly path: string;
  readonly filePath: string;
  readonly entry: Dirent;
  readonly close: (error: unknown) => void;
}

/**
 * Walks a folder in code-unit order. Dot files, `skip` (absolute paths), `exclude` (globs) and links that lead out of the folder are left out.
 * @throws UsageError `unreadable-folder`: nothing at all can be done without the notes folder itself
 */
export function scanFolder(
  root: string,
  exclude: readonly string[],
  skip: readonly string[],
  { disk = DISK, onCount }: ScanSettings = {},
): FoundFiles {
  const real = realPath(root);
  const excluded = picomatch(
    exclude.flatMap((glob) => [glob, `${glob.replace(/\/+$/, "")}/**`]),
    { dot: true },
  );
  const listed: Listed[] = [];
  const found: FoundFile[] = [];
  const clashes: Clash[] = [];
  const seen = new Map<string, string>();
  const closed = new Map<string, ClosedPlace>();
  const add = (kind: ClosedPlace["kind"], path: string, error: unknown, missing: string): void => {
    const { code = "EIO" } = error as NodeJS.ErrnoException;
    closed.set(path, { kind, path, reason: code === "ENOENT" ? missing : code });
  };
  const walk = (folder: string): void => {
    const close = (error: unknown): void => {
      if (folder === "") throw unreadable(root, error);
      const path = folder.normalize("NFC");
      add("folder", path, error, isMisread(path) ? "name" : "ENOENT");
    };
    for (const entry of entriesOf(disk, join(root, folder), close)) {
      const filePath = folder === "" ? entry.name : `${folder}/${entry.name}`;
      const path = filePath.normalize("NFC");
      if (entry.name.startsWith(".") || skip.includes(join(root, filePath)) || excluded(path)) continue;
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) walk(filePath);
      } else listed.push({ path, filePath, entry, close });
    }
  };
  walk("");
  onCount?.(listed.filter(({ path }) => isNotePath(path)).length);
  for (const { path, filePath, entry, close } of listed) {
    const stat = statInside(disk, `${root}/${filePath}`, entry, real, (error) => {
      // A folder that may be listed and not entered; where a symbolic link leads is not the folder's fault.
      const isLink = entry.isSymbolicLink();
      if (!isLink && isDenied(error)) close(error);
      else if (isNotePath(path) && (isLink || isMisread(path))) add("file", path, error, isLink ? "link" : "name");
    });
    if (stat === undefined) continue;
    const other = seen.get(path);
    if (other === undefined) {
      seen.set(path, filePath);
      found.push({ path, filePath, size: stat.size, modified: stat.mtimeMs });
    } else clashes.push({ kind: "normalization-clash", path, other, url: "" });
  }
  const notes = found.filter((file) => isNotePath(file.path));
  const assets = new Map(found.filter((file) => !isNotePath(file.path)).map((file) => [file.path, file]));
  return {
    notes,
    assets,
    clashes,
    closed: [...closed.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

function realPath(root: string): string {
  try {
    return realpathSync(root);
  } catch (error) {
    throw unreadable(root, error);
  }
}

function unreadable(root: string, error: unknown): UsageError {
  const { code = "EIO" } = error as NodeJS.ErrnoException;
  return new UsageError(
    "unreadable-folder",
    { folder: relative(process.cwd(), root) || ".", reason: code },
    { cause: error },
  );
}

function entriesOf(disk: Disk, folder: string, close: (error: unknown) => void): Dirent[] {
  try {
    return disk.list(folder).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    close(error);
    return [];
  }
}

/** Whether nothing is read below a folder of this name: hidden ones, and those of other tools. */
export function isUnreadFolder(name: string): boolean {
  return name.startsWith(".") || SKIPPED.has(name);
}

/** Whether a file is read as a note. */
export function isNotePath(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** A link is read only where it stays inside; anything else than a file is no note. */
function statInside(
  disk: Disk,
  file: string,
  entry: Dirent,
  root: string,
  onFailed: (error: unknown) => void,
): { size: number; mtimeMs: number } | undefined {
  try {
    if (entry.isSymbolicLink() && !realpathSync(file).startsWith(root + sep)) return undefined;
    const stat = disk.stat(file);
    return stat.isFile() ? stat : undefined;
  } catch (error) {
    onFailed(error);
    return undefined;
  }
}

/** The system's bytes were no UTF-8. */
function isMisread(path: string): boolean {
  return path.includes("\uFFFD");
}

function isDenied(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EACCES";
}
