import type { GeneratedPage, Refusal, RefusalReason } from "../model/graph.ts";
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
 * A note's own URL always wins. A page that can have another name then has one, and leaves files their names too, so that it is never lost.
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
  const addAside = (kind: GeneratedPage["kind"], key: string, stem: string): void =>
    add({ kind, url: freeUrl(stem, places), key });
  for (const folder of folders)
    add({ kind: "folder", url: `/${folder === "" ? "" : `${folder}/`}index.html`, key: folder });
  if (tags.size > 0) addAside("tags", "", "/tags/index");
  for (const [key, tag] of tags) addAside("tag", key, `/tags/${nameOf(tag)}`);
  for (const kind of ["references", "search", "map"] as const) addAside(kind, "", `/${kind}`);
  if (wanted.recent) addAside("recent", "", "/recent");
  if (wanted.print > 0)
    for (const folder of printedFolders(notes, wanted.print))
      addAside("print", folder, `/${folder === "" ? "" : `${folder}/`}print`);
  add({ kind: "not-found", url: "/404.html", key: "" });
  const refusals = notes.flatMap((note) => addRedirects(note, pages, places));
  return { pages, refusals };
}

/** The first of a name's addresses that no note, no file and no folder has. */
function freeUrl(stem: string, places: Places): string {
  let url = `${stem}.html`;
  for (let i = 1; OTHERS.has(places.hindranceOfWish(url)?.reason); i++) url = `${stem}-${i}.html`;
  return url;
}

/** What another name helps against. */
const OTHERS: ReadonlySet<RefusalReason | undefined> = new Set<RefusalReason>(["taken", "folder"]);

/** Folders whose notes, those below them too, are more than one and not too many. */
function printedFolders(notes: readonly Note[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const note of notes) {
    for (let folder = dirname(note.path); ; folder = dirname(folder)) {
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
      if (folder === "") break;
    }
  }
  return [...counts].filter(([, count]) => count > 1 && count <= most).map(([folder]) => folder);
}

/** File systems take 255 bytes for a name; a UTF-16 unit is three at most, and the rest is room for a number and `.html`. */
const LONGEST = 80;

/** `c++` and `c#` are file names; a `/` in a nested tag is not a folder of the site's, and `.net` would be a hidden file. */
function nameOf(tag: string): string {
  return tag
    .replaceAll(/^\.|[/\\:*?"<>|]/g, "-")
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, "");
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
