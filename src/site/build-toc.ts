import type { Note } from "../model/note.ts";
import { encodeFragment } from "../text/percent.ts";
import type { TocView } from "./page-view.ts";

/** Builds the table of contents: headings of depth 1 to 4, nested, less the one that is the note's title. */
export function buildToc(note: Note): TocView[] {
  const skipFirst = note.titleSource === "heading" ? 1 : 0;
  const headings = note.headings.slice(skipFirst).filter((heading) => heading.depth <= 4);
  const roots: TocView[] = [];
  const path: { depth: number; children: TocView[] }[] = [];
  for (const { depth, id, text } of headings) {
    const children: TocView[] = [];
    while (path.length > 0 && path.at(-1)!.depth >= depth) path.pop();
    (path.at(-1)?.children ?? roots).push({ depth, href: `#${encodeFragment(id)}`, text, children });
    path.push({ depth, children });
  }
  return roots;
}
