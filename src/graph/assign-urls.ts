import type { Clash } from "../model/graph.ts";
import type { ParsedNote } from "../model/note.ts";
import { basename, dirname, joinPath } from "../text/path.ts";

/** A note before it has its URL. */
export interface Unplaced {
  /** NFC path with extension. */
  readonly path: string;
  readonly parsed: Pick<ParsedNote, "frontMatter">;
}

/**
 * Gives each note its URL: front matter's `permalink`, else its path with `.html`; `index.md` (before `README.md`) is its
 * folder's page. Two notes never share one, not even by case: the later gives way to a free name and the clash is told.
 */
export function assignUrls(notes: readonly Unplaced[]): { urls: Map<string, string>; clashes: Clash[] } {
  const urls = new Map<string, string>();
  const owners = new Map<string, string>();
  const clashes: Clash[] = [];
  const indexed = new Set(notes.filter((note) => isNamed(note.path, "index")).map((note) => dirname(note.path)));
  for (const note of notes.toSorted(byClaim)) {
    const wanted = permalinkOf(note) ?? pathUrl(note.path, indexed);
    let url = wanted;
    const other = owners.get(url.toLowerCase());
    if (other !== undefined) {
      clashes.push({ kind: clashKind(note.path, other, url, urls.get(other)!), path: note.path, other, url: wanted });
      url = freeUrl(pathUrl(note.path, indexed), owners);
    }
    owners.set(url.toLowerCase(), note.path);
    urls.set(note.path, url);
  }
  return { urls, clashes };
}

/** A note without a wish keeps the URL of its path; wishes come after, so that a permalink never takes another note's place. */
function byClaim(a: Unplaced, b: Unplaced): number {
  return Number(permalinkOf(a) !== undefined) - Number(permalinkOf(b) !== undefined);
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

/** `/a/` is `/a/index.html`, `/a` is `/a.html`; one that climbs out of the site is not heeded. */
function permalinkOf(note: Unplaced): string | undefined {
  const raw = note.parsed.frontMatter.permalink?.normalize("NFC");
  if (raw === undefined || raw === "" || /[?#\\\0]|^[a-z][a-z+.-]*:/i.test(raw)) return undefined;
  const path = joinPath("", raw);
  if (path === undefined) return undefined;
  if (path === "") return "/index.html";
  if (raw.endsWith("/")) return `/${path}/index.html`;
  return /\.html?$/i.test(path) ? `/${path}` : `/${path}.html`;
}

function freeUrl(url: string, owners: ReadonlyMap<string, string>): string {
  const stem = url.replace(/\.html$/, "");
  let free = url;
  for (let i = 1; owners.has(free.toLowerCase()); i++) free = `${stem}-${i}.html`;
  return free;
}
