import type { GeneratedPage, Refusal } from "../model/graph.ts";
import type { Note } from "../model/note.ts";
import { dirname } from "../text/path.ts";
import { createPlaces, type Places } from "./create-places.ts";
import { readAddress } from "./read-address.ts";

/** Pages that not every site has. */
export interface WantedPages {
  readonly recent: boolean;
  /** Notes that a folder may hold at most to have a page for print. */
  readonly print: number;
}

/** The pages that no note writes, and old addresses at which none can stand. */
export interface ListedPages {
  readonly pages: readonly GeneratedPage[];
  readonly refusals: readonly Refusal[];
}

/**
 * Lists the pages that no note writes: folders without an index, tags, references, search, map, recent changes, print, 404, redirects.
 * A note's own URL always wins.
 */
export function listPages(
  notes: readonly Note[],
  wanted: WantedPages,
  assets: ReadonlyMap<string, string> = new Map(),
): ListedPages {
  const places = createPlaces(assets);
  const folders = new Set<string>([""]);
  const tags = new Map<string, string>();
  for (const note of notes) {
    places.claim(note.url, note.path);
    places.claimFolder(note.path, note.path);
    for (let folder = dirname(note.path); folder !== "" && !folders.has(folder); folder = dirname(folder))
      folders.add(folder);
    for (const tag of note.tags) if (!tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  const pages: GeneratedPage[] = [];
  const add = (page: GeneratedPage): void => {
    if (places.hindrance(page.url) !== undefined) return;
    places.claim(page.url, page.url);
    pages.push(page);
  };
  for (const folder of folders)
    add({ kind: "folder", url: `/${folder === "" ? "" : `${folder}/`}index.html`, key: folder });
  if (tags.size > 0) add({ kind: "tags", url: "/tags/index.html", key: "" });
  for (const [key, tag] of tags) addTag(key, tag, add, places);
  add({ kind: "references", url: "/references.html", key: "" });
  add({ kind: "search", url: "/search.html", key: "" });
  add({ kind: "map", url: "/map.html", key: "" });
  if (wanted.recent) add({ kind: "recent", url: "/recent.html", key: "" });
  if (wanted.print > 0) for (const page of printPages(notes, wanted.print)) add(page);
  add({ kind: "not-found", url: "/404.html", key: "" });
  const refusals = notes.flatMap((note) => addRedirects(note, pages, places));
  return { pages, refusals };
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
function addTag(key: string, tag: string, add: (page: GeneratedPage) => void, places: Places): void {
  const name = tag
    .replaceAll(/[/\\:*?"<>|]/g, "-")
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, "");
  let url = `/tags/${name}.html`;
  for (let i = 1; places.hindrance(url) !== undefined; i++) url = `/tags/${name}-${i}.html`;
  add({ kind: "tag", url, key });
}

/** Adds a page at each of a note's old addresses; gives those that are another's. Its own URL, or one named twice, is no mistake. */
function addRedirects(note: Note, pages: GeneratedPage[], places: Places): Refusal[] {
  const refusals: Refusal[] = [];
  for (const wanted of note.frontMatter.redirectFrom) {
    const address = readAddress(wanted);
    const hindrance = "url" in address ? places.hindranceOfWish(address.url) : { reason: address.reason, other: "" };
    if ("url" in address && hindrance === undefined) {
      pages.push({ kind: "redirect", url: address.url, key: note.id });
      places.claim(address.url, note.path);
    } else if (hindrance !== undefined && !(hindrance.reason === "taken" && hindrance.other === note.path))
      refusals.push({ path: note.path, key: "redirect_from", wanted, ...hindrance, url: note.url });
  }
  return refusals;
}
