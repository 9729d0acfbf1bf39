import type { GeneratedPage } from "../model/graph.ts";
import type { Note } from "../model/note.ts";
import { dirname, joinPath } from "../text/path.ts";

/** Pages that not every site has. */
export interface WantedPages {
  readonly recent: boolean;
  /** Notes that a folder may hold at most to have a page for print. */
  readonly print: number;
}

/** Lists the pages that no note writes: folders without an index, tags, references, search, map, recent changes, print, 404, redirects. A note's own URL always wins. */
export function listPages(notes: readonly Note[], wanted: WantedPages): GeneratedPage[] {
  const taken = new Set<string>();
  const folders = new Set<string>([""]);
  const tags = new Map<string, string>();
  const redirects: GeneratedPage[] = [];
  for (const note of notes) {
    taken.add(note.url.toLowerCase());
    for (let folder = dirname(note.path); folder !== "" && !folders.has(folder); folder = dirname(folder))
      folders.add(folder);
    for (const tag of note.tags) if (!tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
    for (const from of note.frontMatter.redirectFrom) {
      const url = redirectUrl(from);
      if (url !== undefined) redirects.push({ kind: "redirect", url, key: note.id });
    }
  }
  const pages: GeneratedPage[] = [];
  const add = (page: GeneratedPage): void => {
    if (taken.has(page.url.toLowerCase())) return;
    taken.add(page.url.toLowerCase());
    pages.push(page);
  };
  for (const folder of folders)
    add({ kind: "folder", url: `/${folder === "" ? "" : `${folder}/`}index.html`, key: folder });
  if (tags.size > 0) add({ kind: "tags", url: "/tags/index.html", key: "" });
  for (const [key, tag] of tags) addTag(key, tag, add, taken);
  add({ kind: "references", url: "/references.html", key: "" });
  add({ kind: "search", url: "/search.html", key: "" });
  add({ kind: "map", url: "/map.html", key: "" });
  if (wanted.recent) add({ kind: "recent", url: "/recent.html", key: "" });
  if (wanted.print > 0) for (const page of printPages(notes, wanted.print)) add(page);
  add({ kind: "not-found", url: "/404.html", key: "" });
  for (const page of redirects) add(page);
  return pages;
}

/** One page for each folder whose notes, those below it too, are more than one and not too many. */
function printPages(notes: readonly Note[], most: number): GeneratedPage[] {
  const counts = new Map<string, number>();
  for (const note of notes) {
    for (let folder = dirname(note.path); ; folder = dirname(folder)) {
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
      if (folder === "") break;
    }
  }
  return [...counts]
    .filter(([, count]) => count > 1 && count <= most)
    .map(([key]) => ({ kind: "print", url: `/${key === "" ? "" : `${key}/`}print.html`, key }));
}

/** File systems take 255 bytes for a name; a UTF-16 unit is three at most, and the rest is room for a number and `.html`. */
const LONGEST = 80;

/** `c++` and `c#` are file names; a `/` in a nested tag is not a folder of the site's. */
function addTag(key: string, tag: string, add: (page: GeneratedPage) => void, taken: ReadonlySet<string>): void {
  const name = tag
    .replaceAll(/[/\\:*?"<>|]/g, "-")
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, "");
  let url = `/tags/${name}.html`;
  for (let i = 1; taken.has(url.toLowerCase()); i++) url = `/tags/${name}-${i}.html`;
  add({ kind: "tag", url, key });
}

function redirectUrl(from: string): string | undefined {
  const path = joinPath("", from.normalize("NFC"));
  if (path === undefined || path === "" || /[?#\\\0]/.test(path)) return undefined;
  if (from.endsWith("/")) return `/${path}/index.html`;
  return /\.html?$/i.test(path) ? `/${path}` : `/${path}.html`;
}
