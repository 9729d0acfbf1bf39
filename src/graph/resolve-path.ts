import type { Link } from "../model/link.ts";
import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import type { Resolution } from "../model/resolution.ts";
import { dirname, extname, joinPath } from "../text/path.ts";
import { decodePercent } from "../text/percent.ts";
import type { Lookup } from "./build-lookup.ts";

/**
 * Resolves a Markdown or HTML destination: own folder (or the root, then `roots`, for `/x`) by exact path, with `.md`, as a folder's
 * index, as an asset, as a published URL. Never a note of the same name elsewhere.
 */
export function resolvePath(lookup: Lookup, from: Note, link: Link): Resolution {
  const query = link.target.indexOf("?");
  const raw = query < 0 ? link.target : link.target.slice(0, query);
  if (raw === "") return { type: "note", note: from.id };
  const decoded = decodeSegments(raw);
  const target = decoded ?? raw.normalize("NFC");
  const places = placesOf(lookup, from, target);
  for (let i = 0; i < places.length; i++) {
    const path = places[i];
    const found = path === undefined ? undefined : resolveExact(lookup, path, target.endsWith("/"));
    if (found !== undefined) return found;
  }
  if (decoded === undefined) return { type: "malformed", target: link.target };
  for (const path of places) {
    const found = path === undefined ? undefined : resolveOtherCase(lookup, path, target.endsWith("/"));
    if (found !== undefined) return found;
  }
  if (places.every((path) => path === undefined)) return { type: "escapes-root", target: link.target };
  const extension = extname(target);
  const asset =
    link.embedded ||
    (extension !== "" && extension !== ".md" && extension !== ".markdown" && /^\.[a-z]\w{0,8}$/.test(extension));
  return asset && extension !== ".html" ? { type: "missing-asset", target } : { type: "missing-note", target };
}

/** Where a target may lie; `undefined` for a place outside the notes. */
function placesOf(lookup: Lookup, from: Note, target: string): (string | undefined)[] {
  if (!target.startsWith("/")) return [joinPath(dirname(from.path), target)];
  const places = ["", ...lookup.roots].map((root) => joinPath(root, target));
  // `/repo` is led on to `/repo/`.
  if (lookup.base !== "/" && (target.startsWith(lookup.base) || `${target}/` === lookup.base))
    places.push(joinPath("", target.slice(lookup.base.length - 1)));
  return places;
}

function resolveExact(lookup: Lookup, path: string, folderOnly: boolean): Resolution | undefined {
  const note = folderOnly ? undefined : (lookup.notePaths.get(path) ?? lookup.notePaths.get(`${path}.md`));
  if (note !== undefined) return { type: "note", note };
  const folder = lookup.folders.get(path);
  if (folder !== undefined) return pageAt(lookup, folder);
  const asset = folderOnly ? undefined : lookup.assets.has(path);
  if (asset === true) return { type: "asset", path };
  const page = folderOnly ? undefined : (pageAt(lookup, `/${path}`) ?? pageAt(lookup, `/${path}.html`));
  return page ?? pageAt(lookup, `/${path}/index.html`);
}

function pageAt(lookup: Lookup, url: string): Resolution | undefined {
  const note: NoteId | undefined = lookup.urls.get(url);
  if (note !== undefined) return { type: "note", note };
  return lookup.pages.has(url) ? { type: "page", url } : undefined;
}

function resolveOtherCase(lookup: Lookup, path: string, folderOnly: boolean): Resolution | undefined {
  const lower = path.toLowerCase();
  const { lowerPaths } = lookup;
  const file = folderOnly ? undefined : (lowerPaths.get(lower) ?? lowerPaths.get(`${lower}.md`));
  const actual = file ?? lowerPaths.get(`${lower}/index.md`) ?? lowerPaths.get(`${lower}/readme.md`);
  if (actual === undefined) return undefined;
  const note = lookup.notePaths.get(actual);
  return note === undefined ? { type: "case-mismatch", actual } : { type: "case-mismatch", actual, note };
}

/** Percent-encoding is undone once, segment by segment, so that `%2F` does not become a separator. */
function decodeSegments(path: string): string | undefined {
  const segments = path.split("/").map(decodePercent);
  if (segments.includes(undefined) || segments.some((segment) => segment!.includes("/"))) return undefined;
  return segments.join("/").normalize("NFC");
}
