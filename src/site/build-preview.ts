import type { Note } from "../model/note.ts";
import { dirname } from "../text/path.ts";
import type { PreviewView } from "./page-view.ts";
import type { Site } from "./site.ts";

/** Longest beginning of a note or a section, in UTF-16 units. */
const LONGEST = 240;

/** Builds what a link to a note shows before it is followed. */
export function buildPreview(site: Site, note: Note): PreviewView {
  const folder = dirname(note.path);
  const sections = new Map<number, string>();
  for (const { heading, text } of note.sections) if (!sections.has(heading)) sections.set(heading, shorten(text));
  return {
    title: note.title,
    folder: folder === "" ? "" : (site.outline.folders.get(folder)?.title ?? folder),
    text: sections.get(-1) ?? sections.values().next().value ?? "",
    sections: note.headings.flatMap(({ id, text: heading }, i) => {
      const text = sections.get(i);
      return text === undefined ? [] : [{ id, heading, text }];
    }),
  };
}

function shorten(text: string): string {
  // The beginning of a long text is enough, unless it is mostly blank.
  const start = plainOf(text.slice(0, 2 * LONGEST));
  const plain = start.length > LONGEST ? start : plainOf(text);
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST).trimEnd()}…`;
}

function plainOf(text: string): string {
  return text.replaceAll(/[^\S ]\s*|\s{2,}/g, " ").trim();
}
