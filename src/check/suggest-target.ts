import type { Graph } from "../model/graph.ts";
import { isWikiLink, type Link } from "../model/link.ts";
import type { Note } from "../model/note.ts";
import { createClosest } from "../text/closest.ts";
import { basename, dirname, joinPath } from "../text/path.ts";
import { decodePercent } from "../text/percent.ts";
import { writeTarget } from "./write-target.ts";

/** Finds what a dead destination may have meant, written so that it can stand in the link's place; `undefined` where nothing is near. */
export type Suggest = (note: Note, link: Link) => string | undefined;

/** Prepares suggestions over all notes, or all other files: the same file name elsewhere, else the nearest path, else the nearest name. */
export function createSuggest(graph: Graph, among: "notes" | "assets"): Suggest {
  const candidates = among === "notes" ? [...graph.notes.values()].map((note) => note.path) : [...graph.assets.keys()];
  const paths = candidates.toSorted();
  const byPath = groupBy(paths, withoutMd);
  const byName = groupBy(paths, nameOf);
  const nearestPath = createClosest([...byPath.keys()]);
  const nearestName = createClosest([...byName.keys()]);
  return (note, link) => {
    const target = (decodePercent(link.target.split("?", 1)[0]!) ?? link.target).normalize("NFC");
    const wiki = isWikiLink(link);
    const path = joinPath(wiki || target.startsWith("/") ? "" : dirname(note.path), target);
    if (path === undefined || path === "") return undefined;
    const same = byName.get(nameOf(path)) ?? [];
    const near = same.length > 0 ? same : wiki ? [] : pathsNear(path);
    const found = near.length === 1 ? near[0] : near.length > 1 ? undefined : byNearestName(path);
    return found === undefined ? undefined : writeTarget(found, note, link);
  };

  function pathsNear(path: string): string[] {
    const near = nearestPath(withoutMd(path));
    // A long folder that both have makes no two names alike.
    if (near === undefined || createClosest([nameOf(near)])(nameOf(path)) === undefined) return [];
    return byPath.get(near)!;
  }

  function byNearestName(path: string): string | undefined {
    const name = nearestName(nameOf(path));
    const found = name === undefined ? [] : byName.get(name)!;
    return found.length === 1 ? found[0] : undefined;
  }
}

function groupBy(paths: readonly string[], keyOf: (path: string) => string): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const key = keyOf(path);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [path]);
    else group.push(path);
  }
  return groups;
}

function nameOf(path: string): string {
  return withoutMd(basename(path)).toLowerCase();
}

function withoutMd(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, "");
}
