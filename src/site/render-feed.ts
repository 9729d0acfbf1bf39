import type { Note } from "../model/note.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { changedAt } from "./changed-at.ts";
import { absoluteUrl } from "./href.ts";
import type { Site } from "./site.ts";

/** Entries of a feed. */
const MOST = 30;

/** Writes an Atom feed (RFC 4287) of the notes that carry a date, newest first; only for a site whose origin is known. */
export function renderFeed(site: Site): string {
  const dated = site.outline.sequence.flatMap((note) => {
    const date = new Date(changedAt(site, note) ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? [] : [{ note, changed: date.toISOString() }];
  });
  const newest = dated.toSorted((a, b) => (a.changed < b.changed ? 1 : -1)).slice(0, MOST);
  const home = absoluteUrl("/index.html", site.options);
  const author = escapeHtml(site.options.author || site.title);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.options.lang}">
<title>${escapeHtml(site.title)}</title>
<id>${escapeHtml(home)}</id>
<link rel="alternate" href="${escapeHtml(home)}"/>
<link rel="self" href="${escapeHtml(absoluteUrl("/feed.xml", site.options))}"/>
<updated>${newest[0]?.changed ?? "1970-01-01T00:00:00.000Z"}</updated>
<author><name>${author}</name></author>
${newest.map(({ note, changed }) => entry(site, note, changed)).join("")}</feed>
`;
}

function entry(site: Site, note: Note, changed: string): string {
  const url = escapeHtml(absoluteUrl(note.url, site.options));
  return `<entry><title>${escapeHtml(note.title)}</title><id>${url}</id><link href="${url}"/><updated>${changed}</updated><summary>${escapeHtml(note.description)}</summary></entry>\n`;
}
