import { encodeFragment, encodePath } from "../text/percent.ts";
import { basename, dirname, relativePath } from "../text/path.ts";

/** Writes an href from the page at one URL to another URL of the site (both from the root, raw): relative, so that the site may lie anywhere, on disk too. */
export function hrefTo(from: string, to: string, fragment?: string): string {
  const hash = writeHash(fragment);
  if (from === to) return hash === "" ? encodePath(basename(to)) : hash;
  return encodePath(relativePath(from.slice(1), to.slice(1))) + hash;
}

/** Writes hrefs from one page to others. */
export type Href = (to: string, fragment?: string) => string;

/** Makes the href functions of a site's pages; pages of one folder share what they have worked out. The 404 page is served at any depth, so its hrefs start at the base. */
export function createHrefs(base: string): (url: string) => Href {
  let last: string | undefined;
  /** Paths from the folder of the last page; those of all folders would fill the memory. */
  let paths = new Map<string, string>();
  /** Headings of one name are many. */
  const hashes = new Map<string | undefined, string>();
  const hashOf = (fragment: string | undefined): string => {
    let hash = hashes.get(fragment);
    if (hash === undefined) hashes.set(fragment, (hash = writeHash(fragment)));
    return hash;
  };
  return (url) => {
    if (url === "/404.html") return (to, fragment) => base + encodePath(to.slice(1)) + hashOf(fragment);
    const folder = dirname(url);
    if (folder !== last) paths = new Map();
    last = folder;
    const known = paths;
    return (to, fragment) => {
      if (to === url) return hrefTo(url, to, fragment);
      let path = known.get(to);
      if (path === undefined) known.set(to, (path = hrefTo(url, to)));
      return path + hashOf(fragment);
    };
  };
}

/** The address under which a page is known to the world: no `index.html`; empty where the site's origin is not known. */
export function absoluteUrl(url: string, site: { readonly siteUrl: string; readonly base: string }): string {
  if (site.siteUrl === "") return "";
  return site.siteUrl + site.base + encodePath(url.slice(1).replace(/(^|\/)index\.html$/, "$1"));
}

function writeHash(fragment: string | undefined): string {
  return fragment === undefined ? "" : `#${encodeFragment(fragment)}`;
}
