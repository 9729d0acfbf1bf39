import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import picomatch from "picomatch";
import type { Clash } from "../model/graph.ts";

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

/** Notes, all other files, and names that clash in NFC. */
export interface FoundFiles {
  readonly notes: readonly FoundFile[];
  readonly assets: ReadonlyMap<string, FoundFile>;
  readonly clashes: readonly Clash[];
}

/** Folders that never hold notes. */
const SKIPPED = new Set(["node_modules", "_site", "dist"]);

/** Walks a folder in code-unit order. Dot files, `skip` (absolute paths), `exclude` (globs) and links that lead out of the folder are left out. */
export function scanFolder(root: string, exclude: readonly string[], skip: readonly string[]): FoundFiles {
  const real = realpathSync(root);
  const excluded = picomatch(
    exclude.flatMap((glob) => [glob, `${glob.replace(/\/+$/, "")}/**`]),
    { dot: true },
  );
  const found: FoundFile[] = [];
  const clashes: Clash[] = [];
  const seen = new Map<string, string>();
  const walk = (folder: string): void => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const filePath = folder === "" ? entry.name : `${folder}/${entry.name}`;
      const path = filePath.normalize("NFC");
      if (entry.name.startsWith(".") || skip.includes(join(root, filePath)) || excluded(path)) continue;
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) walk(filePath);
        continue;
      }
      const stat = statInside(join(root, filePath), entry, real);
      if (stat === undefined) continue;
      const other = seen.get(path);
      if (other === undefined) {
        seen.set(path, filePath);
        found.push({ path, filePath, size: stat.size, modified: stat.mtimeMs });
      } else clashes.push({ kind: "normalization-clash", path, other, url: "" });
    }
  };
  walk("");
  const notes = found.filter((file) => isNotePath(file.path));
  const assets = new Map(found.filter((file) => !isNotePath(file.path)).map((file) => [file.path, file]));
  return { notes, assets, clashes };
}

/** Whether a file is read as a note. */
export function isNotePath(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** A link is read only where it stays inside; anything else than a file is no note. */
function statInside(file: string, entry: Dirent, root: string): { size: number; mtimeMs: number } | undefined {
  try {
    if (entry.isSymbolicLink() && !realpathSync(file).startsWith(root + sep)) return undefined;
    const stat = statSync(file);
    return stat.isFile() ? stat : undefined;
  } catch {
    return undefined;
  }
}
