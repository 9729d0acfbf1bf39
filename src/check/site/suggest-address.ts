import { createClosest } from "../../text/closest.ts";
import { relativePath } from "../../text/path.ts";
import { encodePath } from "../../text/percent.ts";
import type { SiteAddress } from "./resolve-reference.ts";

/** Writes an address of the site in the form of the one that it replaces. */
export interface SuggestAddress {
  /** Of a file that is there. */
  readonly of: (from: string, written: string, file: string) => string;
  /** Of the file whose path is nearest to one that is not there. */
  readonly near: (from: string, written: string, path: string) => string | undefined;
}

/** Prepares suggestions over a site's files. */
export function createSuggestAddress(files: readonly string[], { base }: SiteAddress): SuggestAddress {
  let closest: ((path: string) => string | undefined) | undefined;
  let served: Map<string, string> | undefined;
  const of = (from: string, written: string, file: string): string => {
    const shown = /\.html?(?:[?#]|$)/i.test(written) ? file : shorten(file);
    const rest = /[?#].*$/s.exec(written)?.[0] ?? "";
    const origin = /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i.exec(written)?.[0];
    if (origin !== undefined) return origin + base + encodePath(shown) + rest;
    if (written.startsWith("/")) return base + encodePath(shown) + rest;
    return (encodePath(relativePath(from, shown)) || "./") + rest;
  };
  return {
    of,
    near(from, written, path) {
      served ??= new Map(files.toReversed().map((file) => [shorten(file), file]));
      closest ??= createClosest([...served.keys()]);
      const found = closest(shorten(path.replace(/(.)\/$/, "$1")));
      return found === undefined ? undefined : of(from, written, served.get(found)!);
    },
  };
}

/** `a/index.html` is asked for as `a/`, `a.html` as `a`. */
function shorten(file: string): string {
  return file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "");
}
