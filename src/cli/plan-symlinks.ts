import { readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { listSymlinks } from "../io/list-symlinks.ts";
import { isUnreadFolder } from "../io/scan-folder.ts";
import type { MoveOrder } from "./locate-move.ts";

/** A symbolic link that a move would leave leading elsewhere. */
export interface SymlinkFix {
  /** Where it will be: from the notes folder, `/`-separated. */
  readonly path: string;
  /** What it shall say to lead where it led. */
  readonly target: string;
}

/** Finds the symbolic links among the notes that lead into what is moved, or out of it; those that still lead where they led stay as they are. */
export function planSymlinks(root: string, order: MoveOrder): SymlinkFix[] {
  const real = realpathSync(root);
  const [from, to] = [join(real, order.from), join(real, order.to)];
  const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);
  const moved = (path: string): string => (isIn(path, from) ? to + path.slice(from.length) : path);
  const enter = (folder: string): boolean =>
    !isUnreadFolder(basename(folder)) || isIn(folder, from) || isIn(from, folder);
  return listSymlinks(real, enter).flatMap((link) => {
    const written = readlinkSync(link);
    const place = moved(link);
    const meant = moved(resolve(dirname(link), written));
    if (resolve(dirname(place), written) === meant) return [];
    const target = isAbsolute(written) ? meant : relative(dirname(place), meant) || ".";
    return [{ path: relative(real, place).split(sep).join("/"), target }];
  });
}
