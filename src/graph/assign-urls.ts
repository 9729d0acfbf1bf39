import type { Clash, Refusal } from "../model/graph.ts";
import type { ParsedNote } from "../model/note.ts";
import { basename, dirname } from "../text/path.ts";
import { createPlaces, type Hindrance, type Places } from "./create-places.ts";
import { shortenNames } from "./name-length.ts";
import { readAddress } from "./read-address.ts";

/** A note before it has its URL. */
export interface Unplaced {
  /** NFC path with extension. */
  readonly path: string;
  readonly parsed: Pick<ParsedNote, "frontMatter">;
}

/** Which URL each note has, by path, and what they wanted in vain. */
export interface AssignedUrls {
  readonly urls: ReadonlyMap<string, string>;
  readonly clashes: readonly Clash[];
  readonly refusals: readonly Refusal[];
}

/**
 * Gives each note its URL: front matter's `permalink`, else its path with `.html`; `index.md` (before `README.md`) is its
 * folder's page. Two notes never share one, not even by case: the later gives way to a free name and the clash is told. A URL that no
 * file can have, or that would take the place of a folder or a file, is refused: the note keeps that of its path.
 */
export function assignUrls(notes: readonly Unplaced[], assets: ReadonlyMap<string, string> = new Map()): AssignedUrls {
  const urls = new Map<string, string>();
  const places = createPlaces(assets);
  const clashes: Clash[] = [];
  const refusals: Refusal[] = [];
  const indexed = new Set(notes.filter((note) => isNamed(note.path, "index")).map((note) => dirname(note.path)));
  // Also as it is where its name has to be cut: no page may stand above one that has no other place.
  for (const { path } of notes) for (const folder of [path, shortenNames(path)]) places.claimFolder(folder, path);
  for (const note of notes.toSorted(byClaim)) {
    const own = pathUrl(note.path, indexed);
    const wish = wishOf(note);
    const address = wish === undefined ? { url: own } : readAddress(wish);
    const wanted = "url" in address ? address.url : own;
    const hindrance = "url" in address ? hindranceTo(wanted, wish) : { reason: address.reason, other: "" };
    const clash = hindrance?.reason === "taken" ? urls.get(hindrance.other) : undefined;
    const url = hindrance === undefined ? wanted : freeUrl(own, places);
    if (hindrance !== undefined && clash !== undefined) {
      const { other } = hindrance;
      clashes.push({ kind: clashKind(note.path, other, wanted, clash), path: note.path, other, url: wanted });
    } else if (hindrance !== undefined) {
      const key = wish === undefined ? "" : "permalink";
      refusals.push({ path: note.path, key, wanted: wish ?? note.path, ...hindrance, url });
    }
    places.claim(url, note.path);
    urls.set(note.path, url);
  }
  return { urls, clashes, refusals };

  function hindranceTo(url: string, wish: string | undefined): Hindrance | undefined {
    return wish === undefined ? places.hindrance(url) : places.hindranceOfWish(url);
  }
}

/** A note without a wish keeps the URL of its path; wishes come after, so that a permalink never takes another note's place. */
function byClaim(a: Unplaced, b: Unplaced): number {
  return Number(wishOf(a) !== undefined) - Number(wishOf(b) !== undefined);
}

function clashKind(path: string, other: string, url: string, otherUrl: string): Clash["kind"] {
  return path !== other && url !== otherUrl && path.toLowerCase() === other.toLowerCase()
    ? "case-clash"
    : "duplicate-url";
}

function pathUrl(path: string, indexed: ReadonlySet<string>): string {
  const folder = dirname(path);
  const isIndex = isNamed(path, "index") || (isNamed(path, "readme") && !indexed.has(folder));
  const stem = path.replace(/\.(?:md|markdown)$/i, "");
  return isIndex ? `/${folder === "" ? "" : `${folder}/`}index.html` : `/${stem}.html`;
}

function isNamed(path: string, name: string): boolean {
  return (
    basename(path)
      .toLowerCase()
      .replace(/\.(?:md|markdown)$/, "") === name
  );
}

function wishOf({ parsed }: Unplaced): string | undefined {
  return parsed.frontMatter.permalink || undefined;
}

/** The URL itself, else the first of its name with a number. */
function freeUrl(url: string, places: Places): string {
  if (places.hindrance(url) === undefined) return url;
  const stem = shortenNames(url.replace(/\.html$/, ""));
  let free = `${stem}.html`;
  for (let i = 1; places.hindrance(free) !== undefined; i++) free = `${stem}-${i}.html`;
  return free;
}
