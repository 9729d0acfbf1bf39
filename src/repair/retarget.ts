import type { Lookup } from "../graph/build-lookup.ts";
import { resolveLink } from "../graph/resolve-link.ts";
import type { Link } from "../model/link.ts";
import type { Note } from "../model/note.ts";
import type { Resolution } from "../model/resolution.ts";
import { decodePercent } from "../text/percent.ts";
import { type Aim, listSpellings } from "./list-spellings.ts";
import type { Range } from "./source-lines.ts";
import { splitTarget } from "./split-target.ts";
import { isByName, type TargetStyle, targetStyle, writeSegment } from "./target-style.ts";

/** A link in a file's text. */
export interface Place {
  readonly source: string;
  /** Of its destination. */
  readonly range: Range;
  /** The note as it shall be: its path decides what relative links mean. */
  readonly note: Note;
  readonly link: Link;
}

/**
 * Writes a link's destination anew, in its author's form, so that it leads to another file; query and fragment stay. `undefined` where no
 * spelling leads there.
 */
export function retarget(lookup: Lookup, { source, range, note, link }: Place, aim: Aim): string | undefined {
  const raw = source.slice(range.start, range.end);
  const written = splitTarget(raw, link);
  if (written === undefined) return undefined;
  const style = targetStyle(source, range, link);
  const plain = plainPath(written.path, style);
  const rest = raw.slice(written.path.length);
  for (const spelling of listSpellings(lookup, note.path, link, plain, aim)) {
    const path = write(spelling, written.path, style);
    if (path === undefined) continue;
    const target = path.normalize("NFC") + written.query.normalize("NFC");
    if (leadsTo(lookup, aim.path, resolveLink(lookup, note, { ...link, target }))) return path + rest;
  }
  return undefined;
}

/** Writes a destination anew with this plain path, in its author's style, whether anything is there or not; query and fragment stay. */
export function respell({ source, range, link }: Place, spelling: string): string | undefined {
  const raw = source.slice(range.start, range.end);
  const written = splitTarget(raw, link);
  if (written === undefined) return undefined;
  const path = write(spelling, written.path, targetStyle(source, range, link));
  return path === undefined ? undefined : path + raw.slice(written.path.length);
}

/** Whether a resolution ends at a file (or at a heading of it, found or not). */
export function leadsTo(lookup: Lookup, path: string, resolution: Resolution): boolean {
  switch (resolution.type) {
    case "note":
    case "heading":
    case "missing-heading":
    case "draft":
      return lookup.notes.get(resolution.note)!.path === path;
    case "asset":
      return resolution.path === path;
    default:
      return false;
  }
}

function plainPath(path: string, { frame }: TargetStyle): string {
  return (isByName(frame) ? path : (decodePercent(path) ?? path)).normalize("NFC");
}

/** Segments that the author wrote stay as written. */
function write(spelling: string, before: string, style: TargetStyle): string | undefined {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(spelling)?.[0] ?? "";
  const known = new Map(
    before
      .split("/")
      .filter((segment) => !/[\\&]/.test(segment))
      .map((segment) => [plainPath(segment, style), segment]),
  );
  const segments = spelling
    .slice(scheme.length)
    .split("/")
    .map((segment) => known.get(segment) ?? writeSegment(segment, style));
  if (segments.includes(undefined)) return undefined;
  const path = segments.join("/");
  return scheme === "" && !isByName(style.frame) && /^[^/]*:/.test(path) ? `./${path}` : scheme + path;
}
