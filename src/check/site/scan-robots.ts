import type { SiteReference } from "./site-reference.ts";

const SITEMAP = /^([ \t]*sitemap[ \t]*:[ \t]*)(\S+)/gim;

/** Finds the sitemaps that a `robots.txt` names. */
export function scanRobots(text: string): SiteReference[] {
  return [...text.matchAll(SITEMAP)].map(({ index, 1: before, 2: value }) => {
    const start = index + before!.length;
    return { role: "address", element: "Sitemap", value: value!, start, end: start + value!.length };
  });
}
