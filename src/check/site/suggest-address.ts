import { createClosest } from "../../text/closest.ts";
import { basename, dirname, relativePath } from "../../text/path.ts";
import { encodePath } from "../../text/percent.ts";
import type { SiteAddress } from "./resolve-reference.ts";

/** Writes an address of the site in the form of the one that it replaces; `from` is the file that holds it, `undefined` where its addresses start elsewhere. */
export interface SuggestAddress {
  /** Of a file that is there. */
  readonly of: (from: string | undefined, written: string, file: string) => string;
  /** Of the file that was probably meant by a path that leads nowhere: the only one of that name, else the nearest in its folder. */
  readonly near: (from: string | undefined, written: string, path: string) => string | undefined;
}

/** Prepares suggestions over a site's files. */
export function createSuggestAddress(files: readonly string[], { base }: SiteAddress): SuggestAddress {
  let served: Served | undefined;
  const of = (from: string | undefined, written: string, file: string): string => {
    const shown = /\.html?(?:[?#]|$)/i.test(written) ? file : shorten(file);
    const rest = /[?#].*$/s.exec(written)?.[0] ?? "";
    const origin = /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i.exec(written)?.[0];
    if (origin !== undefined) return origin + base + encodePath(shown) + rest;
    if (from === undefined || written.startsWith("/")) return base + encodePath(shown) + rest;
    return (encodePath(relativePath(from, shown)) || "./") + rest;
  };
  return {
    of,
    near(from, written, path) {
      served ??= listServed(files);
      const wanted = trim(shorten(path));
      const named = served.byName.get(basename(wanted).toLowerCase()) ?? [];
      const found = named.length === 1 ? named[0] : served.closest(dirname(wanted), basename(wanted));
      return found === undefined || found === from ? undefined : of(from, written, found);
    },
  };
}

interface Served {
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly closest: (folder: string, name: string) => string | undefined;
}

function listServed(files: readonly string[]): Served {
  const byName = new Map<string, string[]>();
  const byFolder = new Map<string, Map<string, string>>();
  for (const file of files) {
    const path = trim(shorten(file));
    const name = basename(path);
    append(byName, name.toLowerCase(), file);
    const folder = byFolder.get(dirname(path)) ?? new Map<string, string>();
    byFolder.set(dirname(path), folder.set(name, file));
  }
  const closest = new Map<string, (name: string) => string | undefined>();
  return {
    byName,
    closest(folder, name) {
      const names = byFolder.get(folder);
      if (names === undefined) return undefined;
      if (!closest.has(folder)) closest.set(folder, createClosest([...names.keys()]));
      const found = closest.get(folder)!(name);
      return found === undefined ? undefined : names.get(found);
    },
  };
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** `a/index.html` is asked for as `a/`, `a.html` as `a`. */
function shorten(file: string): string {
  return file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "");
}

function trim(path: string): string {
  return path.replace(/\/$/, "");
}
