import type { Edge } from "../model/graph.ts";
import type { Link } from "../model/link.ts";
import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import { basename, dirname } from "../text/path.ts";
import { decodePercent } from "../text/percent.ts";
import type { LinkedGraph } from "./linked-graph.ts";
import type { Lookup } from "./build-lookup.ts";

/** Gives the edges that a note had the last time where they mean the same now; `undefined` where its links must be resolved. */
export type EdgeSource = (note: Note) => readonly Edge[] | undefined;

/** More names than these come and go with another branch, and then every link is read again. */
const MANY = 64;

/**
 * Compares a graph with the notes, files and pages of now. A link means the same as long as it holds no name that came or went (of a
 * path, URL, alias or folder); one to a heading also needs its note unchanged.
 */
export function reuseEdges(previous: LinkedGraph | undefined, now: Lookup): EdgeSource {
  const names = previous === undefined ? undefined : changedNames(previous.lookup, now);
  if (previous === undefined || names === undefined || names.size > MANY) return () => undefined;
  const changed = new Set<NoteId>();
  for (const [id, note] of now.notes) if (previous.notes.get(id)?.links !== note.links) changed.add(id);
  const holds = createTest(names);
  const isAnother = ({ link, resolution }: Edge): boolean =>
    ((resolution.type === "heading" || resolution.type === "missing-heading") && changed.has(resolution.note)) ||
    holds(link);
  return ({ id }) => {
    const edges = changed.has(id) ? undefined : previous.edges.get(id);
    return edges === undefined || edges.some(isAnother) ? undefined : edges;
  };
}

/** Whether a link's target holds one of some names, case aside. */
function createTest(names: ReadonlySet<string>): (link: Link) => boolean {
  if (names.size === 0) return () => false;
  const any = new RegExp([...names].map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"), "iu");
  return ({ target }) => {
    if (any.test(target)) return true;
    const decoded = target.includes("%") ? decodePercent(target) : undefined;
    return decoded !== undefined && any.test(decoded.normalize("NFC"));
  };
}

/** What links must hold to find what came, went or stands elsewhere; `undefined` where a link may find it without a name. */
function changedNames(before: Lookup, now: Lookup): Set<string> | undefined {
  const names = new Set<string>();
  const addNote = ({ path, id, url, frontMatter: { aliases } }: Note): void => {
    for (const name of [
      basename(path),
      basename(id),
      url.endsWith("/index.html") ? "index" : nameOfUrl(url),
      ...aliases,
    ])
      names.add(name);
  };
  for (const [id, note] of now.notes) {
    const old = before.notes.get(id);
    if (old === note || (old !== undefined && isPlacedAlike(old, note))) continue;
    if (old !== undefined) addNote(old);
    addNote(note);
  }
  for (const [id, note] of before.notes) if (!now.notes.has(id)) addNote(note);
  for (const path of differing(before.assets, now.assets)) names.add(basename(path));
  for (const path of differing(before.folders, now.folders)) names.add(basename(path));
  for (const url of differing(before.pages, now.pages)) names.add(nameOfUrl(url));
  // `../` finds a folder's index; İ alone has another length in lower case.
  return [...names].some((name) => /^(?:(?:index|readme)(?:\.\w+)?)?$|\u0130|i\u0307/iu.test(name)) ? undefined : names;
}

function isPlacedAlike(a: Note, b: Note): boolean {
  const [old, now] = [a.frontMatter, b.frontMatter];
  return (
    a.path === b.path &&
    a.filePath === b.filePath &&
    a.url === b.url &&
    old.draft === now.draft &&
    (old.aliases === now.aliases || old.aliases.join("\n") === now.aliases.join("\n"))
  );
}

/** `x` of `/x.html` and of a page in a folder of its own, `/x/index.html`. */
function nameOfUrl(url: string): string {
  return basename(url.endsWith("/index.html") ? dirname(url) : url.replace(/\.html$/, ""));
}

/** Keys that one has and the other has not. */
function* differing(
  a: ReadonlyMap<string, unknown> | ReadonlySet<string>,
  b: ReadonlyMap<string, unknown> | ReadonlySet<string>,
): Iterable<string> {
  if (a === b) return;
  for (const key of a.keys()) if (!b.has(key)) yield key;
  for (const key of b.keys()) if (!a.has(key)) yield key;
}
