import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { isNotePath, isUnreadFolder } from "../io/scan-folder.ts";
import { spellOnDisk } from "../io/spell-on-disk.ts";
import { UsageError } from "../model/usage-error.ts";
import { withoutMd } from "../repair/path-form.ts";

/** What is moved where, relative to the notes folder: as on disk, `/`-separated. */
export interface MoveOrder {
  readonly from: string;
  readonly to: string;
}

/**
 * Reads the two paths of `ieum mv`, from the working folder or from the notes folder. Into a folder that exists, or ends with `/`, a name
 * is kept; a note without an extension gets `.md`.
 * @throws UsageError `missing-file`, `outside-notes`, `not-read`, `below-a-file`, `into-itself`, `target-exists`, `bad-extension`
 */
export function locateMove(root: string, cwd: string, old: string, next: string): MoveOrder {
  const place = (folder: string, path: string): string => unlinked(root, spellOnDisk(resolve(folder, path)));
  const base = [cwd, root].find((folder) => isInside(root, place(folder, old)) && existsSync(place(folder, old)));
  if (base === undefined) {
    if (existsSync(place(cwd, old))) throw new UsageError("outside-notes", { path: old });
    throw new UsageError("missing-file", { file: old, reason: "ENOENT" });
  }
  const from = place(base, old);
  const isNote = statSync(from).isFile() && isNotePath(from);
  let to = place(base, next);
  const demandFolder = (): void => {
    const above = nearestAbove(to);
    if (!isFolder(above)) throw new UsageError("below-a-file", { path: next, file: relative(cwd, above) });
  };
  demandFolder();
  if (/[/\\]$/.test(next) || (isFolder(to) && !isSame(from, to))) to = place(to, basename(from));
  else if (isNote && !/\.[a-z]\w*$/i.test(basename(to))) to = spellOnDisk(`${to}.md`);
  demandFolder();
  // A name in NFD may be brought into NFC.
  if (to === from) to = join(dirname(from), basename(from).normalize("NFC"));
  if (isNote !== isNotePath(to) && !isFolder(from))
    throw new UsageError("bad-extension", { path: next, kind: isNote ? "note" : "file" });
  if (!isInside(root, to)) throw new UsageError("outside-notes", { path: next });
  if (!isRead(root, to)) throw new UsageError("not-read", { path: next });
  if (to.startsWith(from + sep)) throw new UsageError("into-itself", { path: next });
  if (from === to || isTaken(from, to)) throw new UsageError("target-exists", { path: next });
  return { from: shown(root, from), to: shown(root, to) };
}

/** The same file, its folders below the notes folder by their own names: none that is a symbolic link is read. */
function unlinked(root: string, file: string): string {
  const above = nearestAbove(file);
  const folder = relative(realpathSync(root), realpathSync(above));
  return folder.startsWith("..") || isAbsolute(folder) ? file : join(root, folder, relative(above, file));
}

/** Below the notes folder, links that lead out of it not followed. */
function isInside(root: string, file: string): boolean {
  if (!file.startsWith(root + sep)) return false;
  const real = realpathSync(root);
  const above = realpathSync(nearestAbove(file));
  return above === real || above.startsWith(real + sep);
}

/** What is there of the folders above. */
function nearestAbove(file: string): string {
  let above = dirname(file);
  while (!existsSync(above)) above = dirname(above);
  return above;
}

/** Dot files and folders, and those of other tools, are not read as notes. */
function isRead(root: string, file: string): boolean {
  return !shown(root, file).split("/").some(isUnreadFolder);
}

/** Two notes whose names differ in their extension alone are one to links: only one of them would be left. */
function isTaken(from: string, to: string): boolean {
  const twins =
    isNotePath(to) && !isFolder(from) ? [".md", ".markdown"].map((end) => spellOnDisk(withoutMd(to) + end)) : [];
  return [to, ...twins].some((path) => existsSync(path) && !isSame(from, path));
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
