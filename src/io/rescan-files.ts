import { lstatSync } from "node:fs";
import { sep } from "node:path";
import type { FoundFile, FoundFiles } from "./scan-folder.ts";

/** With more changes a whole scan is as fast. */
const MOST = 16;

/**
 * Looks again at files that are said to have changed (absolute paths), in place of a scan of the whole folder; `undefined` where one has
 * come, gone or is no plain file, so that only a scan tells.
 */
export function rescanFiles(root: string, found: FoundFiles, paths: readonly string[]): FoundFiles | undefined {
  if (paths.length > MOST) return undefined;
  const notes = [...found.notes];
  const assets = new Map(found.assets);
  for (const path of paths) {
    if (!path.startsWith(root + sep)) return undefined;
    const filePath = path.slice(root.length + 1).replaceAll(sep, "/");
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat?.isFile() !== true) return undefined;
    const again = (file: FoundFile): FoundFile => ({ ...file, size: stat.size, modified: stat.mtimeMs });
    const place = notes.findIndex((file) => file.filePath === filePath);
    const asset = assets.get(filePath.normalize("NFC"));
    if (place >= 0) notes[place] = again(notes[place]!);
    else if (asset?.filePath === filePath) assets.set(asset.path, again(asset));
    else return undefined;
  }
  return { ...found, notes, assets };
}
