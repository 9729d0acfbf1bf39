import { readlinkSync, realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** More than any system follows. */
const MOST = 40;

/**
 * The file that is meant by a path: where its symbolic link leads, be anything there yet or not. Whoever writes by renaming would put a
 * plain file in the place of the link.
 * @throws a system error, `ELOOP` where links lead in a circle
 */
export function endOfLink(path: string): string {
  let at = path;
  for (let hops = 0; hops < MOST; hops++) {
    try {
      return realpathSync(at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    const link = linkAt(at);
    if (link === undefined) return at;
    at = resolve(realpathSync(dirname(at)), link);
  }
  return at;
}

/** Where the link at a path leads; `undefined` where nothing is. */
function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
