import type { Note } from "../model/note.ts";
import { changedAt } from "./changed-at.ts";
import { dateView, monthText } from "./date-view.ts";
import type { Href } from "./href.ts";
import type { EntryView, ListView } from "./page-view.ts";
import type { Site } from "./site.ts";

/** Notes on the page of recent changes. */
const MOST = 100;

const lists = new WeakMap<Site, readonly Note[]>();

/** The notes that were changed last, the newest first. */
export function listRecent(site: Site): readonly Note[] {
  let list = lists.get(site);
  if (list === undefined) {
    const dated = site.outline.sequence.flatMap((note) => {
      const time = Date.parse(changedAt(site, note) ?? "");
      return Number.isNaN(time) ? [] : [{ note, time }];
    });
    list = dated
      .toSorted((a, b) => b.time - a.time)
      .slice(0, MOST)
      .map(({ note }) => note);
    lists.set(site, list);
  }
  return list;
}

/** A note in a list of changes. */
export function recentEntry(site: Site, note: Note, href: Href): EntryView {
  const date = dateView(changedAt(site, note), site.options);
  return { href: href(note.url), title: note.title, description: "", folder: false, count: 0, date };
}

/** Lists recent changes month by month. */
export function groupByMonth(site: Site, href: Href): ListView[] {
  const months = new Map<string, EntryView[]>();
  for (const note of listRecent(site)) {
    const month = monthText(changedAt(site, note)!, site.options);
    const entries = months.get(month) ?? [];
    months.set(month, entries);
    entries.push({ ...recentEntry(site, note, href), description: note.description });
  }
  return [...months].map(([title, entries]) => ({ title, entries }));
}
