import type { Link } from "../model/link.ts";
import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import type { Resolution } from "../model/resolution.ts";
import { fileKind } from "../text/file-kind.ts";
import { basename, dirname, extname, joinPath } from "../text/path.ts";
import { decodePercent } from "../text/percent.ts";
import { folderDistance, type Lookup } from "./build-lookup.ts";
import { toNoteId } from "./to-note-id.ts";

/** Resolves `[[target]]` as Obsidian does, case aside: exact path (own folder, root, `roots`), then a unique file name, then an alias; nearest first, a tie is ambiguous. */
export function resolveWikilink(lookup: Lookup, from: Note, link: Link): Resolution {
  const written = link.target.normalize("NFC").trim();
  const target = decodePercent(written) ?? written;
  return (
    resolveWritten(lookup, from, written) ??
    (target === written ? undefined : resolveWritten(lookup, from, target)) ??
    resolveMissing(from, link, target)
  );
}

function resolveWritten(lookup: Lookup, from: Note, target: string): Resolution | undefined {
  return byPath(lookup, from, target) ?? byName(lookup, from, target) ?? byAlias(lookup, from, target);
}

function byPath(lookup: Lookup, from: Note, target: string): Resolution | undefined {
  const folders = target.startsWith("/") ? ["", ...lookup.roots] : [dirname(from.path), "", ...lookup.roots];
  for (let i = 0; i < folders.length; i++) {
    const path = joinPath(folders[i]!, target);
    if (path === undefined || path === "") continue;
    const found = atPath(lookup, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function atPath(lookup: Lookup, path: string): Resolution | undefined {
  const lower = path.toLowerCase();
  const actual = lookup.lowerPaths.get(lower) ?? lookup.lowerPaths.get(`${lower}.md`);
  if (actual !== undefined) return toResolution(lookup, actual);
  const folder = lookup.folders.get(path);
  if (folder === undefined) return undefined;
  const note = lookup.urls.get(folder);
  return note === undefined ? { type: "page", url: folder } : { type: "note", note };
}

function byName(lookup: Lookup, from: Note, target: string): Resolution | undefined {
  const lower = target.toLowerCase().replace(/^\/+/, "");
  const name = basename(lower).replace(/\.md$/, "");
  const suffix = `/${lower.replace(/\.md$/, "")}`;
  const paths = (lookup.names.get(name) ?? []).filter((path) => `/${withoutMd(path).toLowerCase()}`.endsWith(suffix));
  const nearest = nearestOf(paths, from.path);
  if (nearest.length === 0) return undefined;
  if (nearest.length > 1) return { type: "ambiguous", candidates: nearest.map(toNoteId) };
  return toResolution(lookup, nearest[0]!);
}

function byAlias(lookup: Lookup, from: Note, target: string): Resolution | undefined {
  const ids = lookup.aliases.get(target.toLowerCase()) ?? [];
  const nearest = nearestOf(ids, from.path) as NoteId[];
  if (nearest.length === 0) return undefined;
  return nearest.length > 1 ? { type: "ambiguous", candidates: nearest } : { type: "note", note: nearest[0]! };
}

function nearestOf(paths: readonly string[], from: string): string[] {
  if (paths.length < 2) return [...paths];
  const distances = paths.map((path) => folderDistance(dirname(from), dirname(path)));
  const least = Math.min(...distances);
  return paths.filter((_, i) => distances[i] === least).toSorted();
}

function toResolution(lookup: Lookup, path: string): Resolution {
  const note = lookup.notePaths.get(path);
  return note === undefined ? { type: "asset", path } : { type: "note", note };
}

function resolveMissing(from: Note, link: Link, target: string): Resolution {
  if (joinPath(dirname(from.path), target) === undefined) return { type: "escapes-root", target };
  const extension = extname(target);
  const asset =
    fileKind(target) !== undefined || (link.embedded && /^\.[a-z]\w{0,8}$/.test(extension) && extension !== ".md");
  return asset ? { type: "missing-asset", target } : { type: "missing-note", target };
}

function withoutMd(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, "");
}
