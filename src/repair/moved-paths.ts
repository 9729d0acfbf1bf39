import type { LinkedGraph } from "../graph/linked-graph.ts";
import { classifyUrl } from "../graph/classify-url.ts";
import type { Link } from "../model/link.ts";
import type { Note } from "../model/note.ts";
import type { Resolution } from "../model/resolution.ts";
import { relativePath } from "../text/path.ts";
import { decodePercent } from "../text/percent.ts";
import { isWiki } from "./split-target.ts";

/** Gives a path's new place; the path itself where it stays. */
export type MovedPaths = (path: string) => string;

/** Moves one file, or a folder and all in it. Paths NFC, from the notes root. */
export function movePaths(from: string, to: string): MovedPaths {
  return (path) => (path === from ? to : path.startsWith(`${from}/`) ? to + path.slice(from.length) : path);
}

/** The file (or folder, for a listing) to which a resolution leads. */
export function destinationOf(graph: LinkedGraph, resolution: Resolution): string | undefined {
  switch (resolution.type) {
    case "note":
    case "heading":
    case "missing-heading":
    case "draft":
      return graph.notes.get(resolution.note)!.path;
    case "asset":
      return resolution.path;
    case "case-mismatch":
      return resolution.actual;
    case "page":
      return [...graph.folders].find(([, url]) => url === resolution.url)?.[0];
    default:
      return undefined;
  }
}

/**
 * Where a link to a place without a file of its own (nothing there, outside the notes, a folder's listing) has to point from a note's new
 * place, plain; `undefined` where it names its place without regard to the note's.
 */
export function rebase(
  graph: LinkedGraph,
  moved: MovedPaths,
  before: Note,
  after: Note,
  link: Link,
  resolution: Resolution,
): string | undefined {
  if (!["missing-note", "missing-asset", "escapes-root", "page"].includes(resolution.type)) return undefined;
  if (isWiki(link) || link.target === "" || classifyUrl(link.target, link.embedded) !== "relative") return undefined;
  const raw = link.target.split("?", 1)[0]!;
  const written = (decodePercent(raw) ?? raw).normalize("NFC");
  const slash = written.endsWith("/") && written !== "/" ? "/" : "";
  if (written.startsWith("/")) {
    const old = written.replace(/^\/+|\/+$/g, "");
    return moved(old) === old ? undefined : `/${moved(old)}${slash}`;
  }
  const old = joinBeyond(before.path, written);
  const place = old.startsWith("../") ? old : moved(old);
  if (joinBeyond(after.path, written) === place) return undefined;
  const depth = after.path.split("/").length - 1;
  const path = place.startsWith("../") ? "../".repeat(depth) + place : relativePath(after.path, place);
  const dots = written.startsWith("./") && !path.startsWith("../") ? "./" : "";
  return `${dots}${path || "."}${slash && !path.endsWith("/") ? slash : ""}`;
}

/** Resolves a relative path; what climbs above the root keeps its `../`. */
function joinBeyond(from: string, path: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== ".." || parts.length === 0 || parts.at(-1) === "..") parts.push(part);
    else parts.pop();
  }
  return parts.join("/");
}
