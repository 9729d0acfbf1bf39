import type { Note } from "../model/note.ts";
import { encodeFragment } from "../text/percent.ts";
import type { TocView } from "./page-view.ts";

/**
 * Builds the table of contents: headings of depth 1 to 4, nested, less the one that is the note's title;
 * of a note that begins deeper, its two first depths.
 */
export function buildToc(note: Pick<Note, "titleSource" | "headings">): TocView[] {
  const all = note.headings.slice(note.titleSource === "heading" ? 1 : 0);
  const deepest = Math.max(4, all.reduce((least, { depth }) => Math.min(least, depth), 6) + 1);
  const headings = all.filter(({ depth }) => depth <= deepest);
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
