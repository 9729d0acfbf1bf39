import type { Href } from "./href.ts";
import type { Note } from "../model/note.ts";
import type { ReferenceView } from "./page-view.ts";
import type { Site } from "./site.ts";

/** Gathers every external web address that a shown note cites, with its texts and who cites it; by host and path. */
export function buildReferences(site: Site, href: Href): ReferenceView[] {
  const found = new Map<string, { texts: Set<string>; notes: Set<Note> }>();
  for (const note of site.outline.sequence) {
    for (const { link, resolution } of site.graph.edges.get(note.id)!) {
      if (resolution.type !== "external" || link.embedded || !/^(?:https?:)?\/\//i.test(resolution.url)) continue;
      const reference = found.get(resolution.url) ?? { texts: new Set<string>(), notes: new Set<Note>() };
      found.set(resolution.url, reference);
      reference.notes.add(note);
      if (link.text !== "" && link.text !== resolution.url) reference.texts.add(link.text);
    }
  }
  return [...found]
    .map(([url, { texts, notes }]) => ({ key: sortKey(url), url, texts, notes }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ url, texts, notes }) => ({
      url,
      texts: [...texts],
      citedBy: [...notes].map((note) => ({ href: href(note.url), title: note.title })),
    }));
}

function sortKey(url: string): string {
  return url.replace(/^(?:https?:)?\/\/(?:www\.)?/i, "").toLowerCase();
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
