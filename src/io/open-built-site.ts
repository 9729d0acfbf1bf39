import { isUtf8 } from "node:buffer";
import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite, SiteText } from "../model/built-site.ts";
import { decodeDeclared } from "./decode-declared.ts";
import { readSource } from "./read-source.ts";
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
      const stat = entry.isSymbolicLink() ? follow(join(folder, inner)) : entry;
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
    const bytes = readFileSync(file);
    const text = isUtf8(bytes) ? decodeUtf8(bytes) : (decodeDeclared(bytes) ?? decodeUndeclared(file, bytes));
    return { text: text.startsWith("\uFEFF") ? text.slice(1) : text };
  } catch (error) {
    return { text: "", problem: (error as NodeJS.ErrnoException).code ?? "EIO" };
  }
}

/** What a page that declares no encoding is read as: as a note is, but for what that calls binary. */
function decodeUndeclared(file: string, bytes: Buffer): string {
  const { text, problem } = readSource(file, Number.POSITIVE_INFINITY);
  return problem?.code === "unknown-encoding" ? text : decodeUtf8(bytes);
}

/** Where a symbolic link leads; one that leads to itself leads nowhere. */
function follow(link: string): Stats | undefined {
  try {
    return statSync(link, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ELOOP") return undefined;
    throw error;
  }
}
