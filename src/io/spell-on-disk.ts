import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** An absolute path, its names as the disk spells them (macOS hands out NFD) as far as they are there; what is not there yet is in NFC. */
export function spellOnDisk(path: string): string {
  const folder = dirname(path);
  if (folder === path || existsSync(path)) return path;
  const above = spellOnDisk(folder);
  const name = basename(path).normalize("NFC");
  return join(above, namesIn(above).find((entry) => entry.normalize("NFC") === name) ?? name);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
