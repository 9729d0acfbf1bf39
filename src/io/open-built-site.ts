import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite, SiteText } from "../model/built-site.ts";
import { decodeUtf8 } from "./utf8.ts";

/** Folders that no host serves. */
const SKIPPED = new Set([".git", "node_modules"]);

/** Opens a folder as a built site: its listing at once, each text when asked for. Links are followed, as those who publish a folder do. */
export function openBuiltSite(folder: string): BuiltSite {
  const files: string[] = [];
  const walk = (path: string, above: readonly string[]): void => {
    const here = join(folder, path);
    const real = realpathSync(here);
    if (above.includes(real)) return;
    for (const entry of readdirSync(here, { withFileTypes: true })) {
      const inner = path === "" ? entry.name : `${path}/${entry.name}`;
      const stat = entry.isSymbolicLink() ? statSync(join(folder, inner), { throwIfNoEntry: false }) : entry;
      if (stat?.isDirectory() === true) {
        if (!SKIPPED.has(entry.name)) walk(inner, [...above, real]);
      } else if (stat?.isFile() === true) files.push(inner);
    }
  };
  walk("", []);
  files.sort((a, b) => (a < b ? -1 : 1));
  return builtSiteOf(folder, files);
}

/** A built site whose files are known. */
export function builtSiteOf(folder: string, files: readonly string[]): BuiltSite {
  return { files, read: (path) => read(`${folder}/${path}`) };
}

function read(file: string): SiteText {
  try {
    const text = decodeUtf8(readFileSync(file));
    return { text: text.startsWith("\uFEFF") ? text.slice(1) : text };
  } catch (error) {
    return { text: "", problem: (error as NodeJS.ErrnoException).code ?? "EIO" };
  }
}
