import type { GeneratedPage } from "../model/graph.ts";
import type { Note } from "../model/note.ts";
import type { EntryView, ListView } from "./page-view.ts";
import type { Folder } from "./build-outline.ts";
import { groupByMonth } from "./build-recent.ts";
import { buildInitials } from "./build-initials.ts";
import { dateView } from "./date-view.ts";
import type { Href } from "./href.ts";
import type { Site } from "./site.ts";

/** Builds the lists of a folder's, a tag's or the tags page. */
export function buildLists(site: Site, page: GeneratedPage, href: Href): ListView[] {
  switch (page.kind) {
    case "folder":
      return listFolder(site, site.outline.folders.get(page.key)!, href);
    case "tag":
      return [
        {
          title: "",
          entries: (site.outline.tagged.get(page.key)?.notes ?? []).map((note) => noteEntry(site, note, href)),
        },
      ];
    case "tags":
      return [{ title: "", entries: listTags(site, href) }];
    case "search":
      return buildInitials(site, href);
    case "recent":
      return groupByMonth(site, href);
    case "print":
    case "references":
    case "map":
    case "not-found":
    case "redirect":
      return [];
    default:
      return page.kind satisfies never;
  }
}

/** A folder's contents: notes, then subfolders. */
export function listFolder(site: Site, folder: Folder, href: Href): ListView[] {
  const notes = folder.notes.map((note) => noteEntry(site, note, href));
  const folders = folder.folders.map((child): EntryView => ({
    href: href(child.url),
    title: child.title,
    description: "",
    folder: true,
    count: child.count,
    date: undefined,
  }));
  const entries = [...notes, ...folders];
  return entries.length === 0 ? [] : [{ title: "", entries }];
}

/** A note as one line of a list. */
function noteEntry(site: Site, note: Note, href: Href): EntryView {
  const date = dateView(note.frontMatter.updated ?? note.frontMatter.date, site.options);
  return { href: href(note.url), title: note.title, description: note.description, folder: false, count: 0, date };
}

function listTags(site: Site, href: Href): EntryView[] {
  const collator = new Intl.Collator("ko", { numeric: true });
  return [...site.outline.tagged]
    .toSorted(([, a], [, b]) => collator.compare(a.tag, b.tag))
    .map(([key, { tag, notes }]) => ({
      href: href(site.graph.tags.get(key)!),
      title: tag,
      description: "",
      folder: false,
      count: notes.length,
      date: undefined,
    }));
}
