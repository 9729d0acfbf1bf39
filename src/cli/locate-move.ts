import { existsSync, lstatSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { isNotePath } from "../io/scan-folder.ts";
import { UsageError } from "../model/usage-error.ts";

/** What is moved where, relative to the notes folder: as on disk, `/`-separated. */
export interface MoveOrder {
  readonly from: string;
  readonly to: string;
}

/**
 * Reads the two paths of `ieum mv`, from the working folder or from the notes folder. Into a folder that exists, or ends with `/`, a name
 * is kept; a note without an extension gets `.md`.
 * @throws UsageError `missing-file`, `outside-notes`, `into-itself`, `target-exists`, `bad-extension`
 */
export function locateMove(root: string, cwd: string, old: string, next: string): MoveOrder {
  const base = [cwd, root].find((folder) => isInside(root, resolve(folder, old)) && existsSync(resolve(folder, old)));
  if (base === undefined) {
    if (existsSync(resolve(cwd, old))) throw new UsageError("outside-notes", { path: old });
    throw new UsageError("missing-file", { file: old, reason: "ENOENT" });
  }
  const from = resolve(base, old);
  const isNote = lstatSync(from).isFile() && isNotePath(from);
  let to = resolve(base, next.normalize("NFC"));
  if (/[/\\]$/.test(next) || (isFolder(to) && !isSame(from, to))) to = join(to, basename(from).normalize("NFC"));
  else if (isNote && !/\.[a-z]\w*$/i.test(basename(to))) to = `${to}.md`;
  if (isNote !== isNotePath(to) && !isFolder(from))
    throw new UsageError("bad-extension", { path: next, kind: isNote ? "note" : "file" });
  if (!isInside(root, to) || !isRead(root, to)) throw new UsageError("outside-notes", { path: next });
  if (to.startsWith(from + sep)) throw new UsageError("into-itself", { path: next });
  if (existsSync(to) && (!isSame(from, to) || from === to)) throw new UsageError("target-exists", { path: next });
  return { from: shown(root, from), to: shown(root, to) };
}

/** Below the notes folder, links that lead out of it not followed. */
function isInside(root: string, file: string): boolean {
  if (!file.startsWith(root + sep)) return false;
  let above = dirname(file);
  while (!existsSync(above)) above = dirname(above);
  const real = realpathSync(root);
  return realpathSync(above) === real || realpathSync(above).startsWith(real + sep);
}

/** Dot files and folders, and those of other tools, are not read as notes. */
function isRead(root: string, file: string): boolean {
  return !shown(root, file)
    .split("/")
    .some((part) => part.startsWith(".") || part === "node_modules" || part === "_site" || part === "dist");
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** On a disk that knows no case, `A.md` and `a.md` are one file: that is no clash. */
function isSame(a: string, b: string): boolean {
  const [first, second] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev;
}

function shown(root: string, file: string): string {
  return relative(root, file).split(sep).join("/");
}
