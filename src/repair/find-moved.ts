import type { Lookup } from "../graph/build-lookup.ts";
import type { Link } from "../model/link.ts";
import type { Note } from "../model/note.ts";
import { basename, dirname, joinPath } from "../text/path.ts";
import { decodePercent } from "../text/percent.ts";
import { withoutMd } from "./path-form.ts";
import { isWiki } from "./split-target.ts";

/** Where files have gone that are not there any more: old path → path now, both NFC from the notes root. */
export type Moves = ReadonlyMap<string, string>;

/** A file that a dead link must mean, and the path under which the link names it. */
export interface MovedFile {
  readonly path: string;
  readonly was: string;
}

/** Paths of files, from the notes root, that a dead link may have named. */
export function placesOf(lookup: Pick<Lookup, "roots" | "base">, note: Note, link: Link): string[] {
  const target = plainTarget(link);
  const near = [dirname(note.path), "", ...lookup.roots];
  const rooted = ["", ...lookup.roots];
  const folders = target.startsWith("/") ? rooted : isWiki(link) ? near : [dirname(note.path)];
  const places = folders.flatMap((folder) => joinPath(folder, target) ?? []);
  return [...new Set(places.flatMap(variants))].filter((path) => path !== "");
}

/** Finds the one file that a dead link must mean: with or without its `.md`, else where it has moved. */
export function findMoved(lookup: Lookup, note: Note, link: Link, moves: Moves): MovedFile | undefined {
  const places = placesOf(lookup, note, link);
  const there = places.find((path) => exists(lookup, path));
  if (there !== undefined) return { path: there, was: there };
  for (const was of places) {
    const path = moves.get(was);
    if (path !== undefined && exists(lookup, path)) return { path, was };
  }
  return isWiki(link) && !link.target.includes("/") ? movedByName(lookup, link, moves) : undefined;
}

/** A wikilink names a file in any folder: its move counts where all moves of that name end at one file. */
function movedByName(lookup: Lookup, link: Link, moves: Moves): MovedFile | undefined {
  const name = withoutMd(plainTarget(link)).toLowerCase();
  const found = [...moves].filter(
    ([was, path]) => withoutMd(basename(was)).toLowerCase() === name && exists(lookup, path),
  );
  const [first] = found;
  return first !== undefined && found.every(([, path]) => path === first[1])
    ? { path: first[1], was: first[0] }
    : undefined;
}

/** A path with `.md` missing or superfluous. */
function variants(path: string): string[] {
  const bare = withoutMd(path);
  const added = [`${path}.md`, `${path}.markdown`, `${path}/index.md`, `${path}/README.md`];
  const removed =
    bare === path ? [] : [bare, `${bare}.md`, `${bare}.markdown`, `${bare}/index.md`, `${bare}/README.md`];
  return [path, ...added, ...removed];
}

function exists(lookup: Lookup, path: string): boolean {
  return lookup.notePaths.has(path) || lookup.assets.has(path);
}

function plainTarget(link: Link): string {
  const path = isWiki(link) ? link.target : link.target.split("?", 1)[0]!;
  return (decodePercent(path) ?? path).normalize("NFC").trim();
}
