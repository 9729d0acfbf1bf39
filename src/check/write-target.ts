import { isWikiLink, type Link } from "../model/link.ts";
import type { Note } from "../model/note.ts";
import { basename, dirname, relativePath } from "../text/path.ts";

/**
 * Writes a path so that it can stand in a link's place, fragment and query included, in the link's form: relative, from the root, by name;
 * with or without `.md`, the index's file name or percent-encoding.
 */
export function writeTarget(path: string, note: Note, link: Link): string {
  const tail = link.fragment === undefined ? "" : `#${link.fragment}`;
  if (isWikiLink(link)) {
    const shown = /\.(?:md|markdown)$/i.test(link.target) ? path : withoutMd(path);
    return (link.target.includes("/") ? shown : basename(shown)) + tail;
  }
  const mark = link.target.indexOf("?");
  const written = mark < 0 ? link.target : link.target.slice(0, mark);
  const place = inForm(path, written);
  const whole = written.startsWith("/")
    ? `/${place}`
    : `${written.startsWith("./") ? "./" : ""}${relativePath(note.path, place)}`;
  return encode(whole, written) + (mark < 0 ? "" : link.target.slice(mark)) + tail;
}

/** A folder stays a folder, a name without extension stays without. */
function inForm(path: string, written: string): string {
  if (!/\.(?:md|markdown)$/i.test(path) || /\.(?:md|markdown|html)$/i.test(written)) return path;
  const index = /^(?:index|readme)\.(?:md|markdown)$/i.test(basename(path));
  if (index && !/(?:^|\/)(?:index|readme)$/i.test(written)) return `${dirname(path)}/`;
  return written.endsWith("/") ? path : withoutMd(path);
}

function encode(path: string, written: string): string {
  if (/%[89a-f]/i.test(written)) return encodeURI(path).replaceAll(/[()?#]/g, percent);
  return path.replaceAll(/[ ()<>%?#\\|"]/g, percent);
}

function percent(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

function withoutMd(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, "");
}
