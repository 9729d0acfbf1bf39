import { encodeFragment, encodePath } from "../text/percent.ts";
import { basename, relativePath } from "../text/path.ts";

/** Writes an href from the page at one URL to another URL of the site (both from the root, raw): relative, so that the site may lie anywhere, on disk too. */
export function hrefTo(from: string, to: string, fragment?: string): string {
  const hash = fragment === undefined ? "" : `#${encodeFragment(fragment)}`;
  if (from === to) return hash === "" ? encodePath(basename(to)) : hash;
  return encodePath(relativePath(from.slice(1), to.slice(1))) + hash;
}

/** Makes the href function of one page. The 404 page is served at any depth, so its hrefs start at the base. */
export function hrefsOf(url: string, base: string): (to: string, fragment?: string) => string {
  if (url !== "/404.html") return (to, fragment) => hrefTo(url, to, fragment);
  return (to, fragment) =>
    base + encodePath(to.slice(1)) + (fragment === undefined ? "" : `#${encodeFragment(fragment)}`);
}

/** The address under which a page is known to the world: no `index.html`; empty where the site's origin is not known. */
export function absoluteUrl(url: string, site: { readonly siteUrl: string; readonly base: string }): string {
  if (site.siteUrl === "") return "";
  return site.siteUrl + site.base + encodePath(url.slice(1).replace(/(^|\/)index\.html$/, "$1"));
}
