import { basename, dirname } from "../text/path.ts";

/** What part of a file's path a link writes: all of it, without `.md`, its folder alone (of an index), or the page's `.html`. */
export type PathForm = "whole" | "bare" | "folder" | "page";

/** The form in which `place` (a path from the notes root, as a link gives it) names the file at `path`, letter case aside. */
export function pathForm(place: string, path: string): PathForm | undefined {
  const written = place.toLowerCase();
  const whole = path.toLowerCase();
  if (written === whole) return "whole";
  if (written === withoutMd(whole)) return "bare";
  if (isIndex(path) && written === dirname(whole)) return "folder";
  return written === `${withoutMd(whole)}.html` || (isIndex(path) && written === inFolder(whole, "index.html"))
    ? "page"
    : undefined;
}

/** Writes a path in a form; the whole path where the file has no such form. */
export function inForm(path: string, form: PathForm): string {
  switch (form) {
    case "whole":
      return path;
    case "bare":
      return withoutMd(path);
    case "folder":
      return isIndex(path) ? dirname(path) : path;
    case "page":
      if (withoutMd(path) === path) return path;
      return isIndex(path) ? inFolder(path, "index.html") : `${withoutMd(path)}.html`;
    default:
      return form satisfies never;
  }
}

/** A note's path without its extension; any other path as it is. */
export function withoutMd(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, "");
}

function isIndex(path: string): boolean {
  return /^(?:index|readme)\.(?:md|markdown)$/i.test(basename(path));
}

function inFolder(path: string, name: string): string {
  const folder = dirname(path);
  return folder === "" ? name : `${folder}/${name}`;
}
