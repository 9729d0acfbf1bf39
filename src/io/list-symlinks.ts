import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";

/** The symbolic links below a folder, none followed, and none from folders that `enter` refuses. A folder that cannot be read has none. */
export function listSymlinks(folder: string, enter: (folder: string) => boolean): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) return [path];
    return entry.isDirectory() && enter(path) ? listSymlinks(path, enter) : [];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
