import { readExact } from "../io/replace-file.ts";
import { readHistory } from "../io/read-history.ts";
import { openGit } from "../io/run-git.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type Moves, placesOf } from "../repair/find-moved.ts";
import { followMoves } from "../repair/follow-moves.ts";
import { withoutMd } from "../repair/path-form.ts";
import { isWiki } from "../repair/split-target.ts";
import type { DiagramNote } from "../site/link-diagram-file.ts";
import type { Site } from "../site/site.ts";
import { basename } from "../text/path.ts";

/** Asks git where the files have gone to which dead links lead; nothing where there is no dead link or no repository. */
export function findMoves(
  site: Pick<Site, "graph" | "root">,
  findings: readonly Diagnostic[],
  others: Iterable<DiagramNote> = [],
): Moves {
  const { notes, edges, lookup, assets } = site.graph;
  const paths = new Set(findings.filter(({ code }) => /^missing-(?:note|asset)$/.test(code)).map(({ path }) => path));
  if (paths.size === 0) return new Map();
  const git = openGit(site.root);
  if (git === undefined) return new Map();
  const history = readHistory(git);
  const byName = new Map<string, string[]>();
  for (const { path } of history) byName.set(nameOf(path), [...(byName.get(nameOf(path)) ?? []), path]);
  const places = new Set<string>();
  const all = [...[...edges].map(([id, list]) => ({ note: notes.get(id)!, edges: list })), ...others];
  for (const { note, edges: list } of all) {
    if (!paths.has(note.path)) continue;
    for (const { link, resolution } of list) {
      if (resolution.type !== "missing-note" && resolution.type !== "missing-asset") continue;
      for (const place of placesOf(lookup, note, link)) places.add(place);
      if (isWiki(link)) for (const path of byName.get(nameOf(link.target)) ?? []) places.add(path);
    }
  }
  const exists = (path: string): boolean => lookup.notePaths.has(path) || assets.has(path);
  const texts = (): Map<string, string> =>
    new Map([...notes.values()].map((note) => [note.path, readExact(`${site.root}/${note.filePath}`) ?? ""]));
  return followMoves(
    [...places].filter((path) => !exists(path)),
    history,
    exists,
    texts,
  );
}

function nameOf(path: string): string {
  return withoutMd(basename(path)).toLowerCase();
}
