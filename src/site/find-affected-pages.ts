import { targetOf } from "../graph/target-of.ts";
import type { GeneratedPage } from "../model/graph.ts";
import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import { toNoteId } from "../graph/to-note-id.ts";
import { dirname } from "../text/path.ts";
import type { SiteChanges } from "./compare-sites.ts";
import type { Site } from "./site.ts";

/** Whether the navigation of a folder's pages shows one of some lists: its own, or one of a folder above. */
export function isListed(folder: string, listings: ReadonlySet<string>): boolean {
  if (listings.size === 0) return false;
  for (let path = folder; ; path = dirname(path)) {
    if (listings.has(path)) return true;
    if (path === "") return false;
  }
}

/** Which of the pages that no note writes change between two loads; `near`: notes whose pages do. */
export function findAffectedPages(
  before: Site,
  after: Site,
  changes: SiteChanges,
  near: ReadonlySet<NoteId>,
): GeneratedPage[] {
  const { changed, removed, renamed, rewired, listings } = changes;
  if (changes.everything || listings.has("")) return [...after.graph.pages];
  const notes = [...removed, ...[...changed].flatMap((id) => versionsOf(id, before, after))];
  const folders = new Set(notes.map(({ path }) => dirname(path)));
  const tags = new Set(notes.flatMap((note) => note.tags.map((tag) => tag.toLowerCase())));
  const shown = [...removed, ...[...near].map((id) => after.graph.notes.get(id)!)];
  const isRetagged = renamed.size > 0 || [...changed].some((id) => hasOther(id, before, after, ({ tags }) => tags));
  const links = [...new Set([...changed, ...rewired])];
  const isAnother = (list: (site: Site, id: NoteId) => unknown): boolean =>
    renamed.size > 0 || links.some((id) => JSON.stringify(list(before, id)) !== JSON.stringify(list(after, id)));
  const cites = isAnother(externalsOf);
  const joins = isAnother(targetsOf);
  const old = new Map(before.graph.pages.map((page) => [page.url, page]));
  return after.graph.pages.filter((page) => {
    const same = old.get(page.url);
    return same?.kind !== page.kind || same.key !== page.key || isAffected(page);
  });

  function isAffected({ kind, key }: GeneratedPage): boolean {
    switch (kind) {
      case "folder":
        // The home page lists what was changed last.
        return folders.has(key) || isListed(key, listings) || (key === "" && notes.length > 0);
      case "print":
        return isListed(key, listings) || shown.some(({ path }) => key === "" || path.startsWith(`${key}/`));
      case "tag":
        return tags.has(key);
      case "tags":
        return isRetagged;
      case "references":
        return cites;
      case "map":
        return joins;
      case "search":
        return renamed.size > 0;
      case "recent":
        return notes.length > 0;
      case "redirect":
        return renamed.has(toNoteId(key));
      case "not-found":
        return false;
      default:
        return kind satisfies never;
    }
  }
}

function versionsOf(id: NoteId, before: Site, after: Site): Note[] {
  return [before, after].flatMap(({ graph }) => graph.notes.get(id) ?? []);
}

function hasOther(id: NoteId, before: Site, after: Site, get: (note: Note) => unknown): boolean {
  const [a, b] = versionsOf(id, before, after);
  return b === undefined || JSON.stringify(get(a!)) !== JSON.stringify(get(b));
}

function externalsOf({ graph }: Site, id: NoteId): unknown {
  return graph.edges
    .get(id)
    ?.flatMap(({ link, resolution }) =>
      resolution.type === "external" ? [[resolution.url, link.text, link.embedded]] : [],
    );
}

function targetsOf({ graph }: Site, id: NoteId): unknown {
  return [...new Set(graph.edges.get(id)?.map(targetOf))];
}
