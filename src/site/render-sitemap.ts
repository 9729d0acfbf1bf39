import { escapeHtml } from "../text/escape-html.ts";
import { changedAt } from "./changed-at.ts";
import { absoluteUrl } from "./href.ts";
import type { Site } from "./site.ts";

/** Writes a sitemap (sitemaps.org 0.9) of all notes, folder and tag pages; only for a site whose origin is known. */
export function renderSitemap(site: Site): string {
  const notes = site.outline.sequence.map((note) => entry(note.url, changedAt(site, note)));
  const pages = site.graph.pages
    .filter((page) => page.kind !== "not-found" && page.kind !== "print" && page.kind !== "redirect")
    .map((page) => entry(page.url, undefined));
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...notes, ...pages].join("")}</urlset>
`;

  function entry(url: string, changed: string | undefined): string {
    const date = new Date(changed ?? Number.NaN);
    const lastmod = Number.isNaN(date.getTime()) ? "" : `<lastmod>${date.toISOString()}</lastmod>`;
    return `<url><loc>${escapeHtml(absoluteUrl(url, site.options))}</loc>${lastmod}</url>\n`;
  }
}
