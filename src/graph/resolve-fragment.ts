import type { Heading } from "../model/heading.ts";
import { isWikiLink, type Link } from "../model/link.ts";
import type { Note } from "../model/note.ts";
import type { Resolution } from "../model/resolution.ts";
import { decodePercent } from "../text/percent.ts";
import { slug } from "../text/slug.ts";

/**
 * Finds what `#fragment` names in a note: a heading by id (GitHub's, in any case, U+FE0F present or absent) or, as Obsidian does, by its
 * words (`#A#B`: B below A); another id; a block (`#^id`). `#top`, an empty fragment and a text fragment (`#:~:text=`) mean the
 * page, and so do lines (`?plain=1#L3-L5`) of its source on GitHub.
 */
export function resolveFragment(note: Note, link: Link): Resolution {
  const whole: Resolution = { type: "note", note: note.id };
  const raw = link.fragment?.split(":~:", 1)[0];
  if (raw === undefined || raw === "" || raw === "top") return whole;
  if (/[?&]plain=1(?:&|$)/.test(link.target) && /^L\d+(?:C\d+)?(?:-L\d+(?:C\d+)?)?$/.test(raw)) return whole;
  const fragment = (decodePercent(raw) ?? raw).normalize("NFC").replace(/^user-content-/, "");
  const id = fragment.startsWith("^") ? fragment.slice(1) : fragment;
  if (note.anchors.includes(id))
    return { type: "heading", note: note.id, id: fragment.startsWith("^") ? fragment : id, heading: "" };
  const heading = headingById(note, fragment) ?? headingByWords(note, fragment, link);
  if (heading !== undefined) return { type: "heading", note: note.id, id: heading.id, heading: heading.text };
  return { type: "missing-heading", note: note.id, fragment };
}

function headingById(note: Note, fragment: string): Heading | undefined {
  const exact = note.headings.find((heading) => heading.id === fragment);
  if (exact !== undefined) return exact;
  const loose = loosen(fragment);
  return note.headings.find((heading) => loosen(heading.id) === loose);
}

function headingByWords(note: Note, fragment: string, link: Link): Heading | undefined {
  const words = fragment
    .split("#")
    .filter((part) => part.trim() !== "")
    .map((part) => slug(part.trim()));
  if (isWikiLink(link) || words.length === 1) {
    return descend(note.headings, words);
  }
  return undefined;
}

/** Each of `words` is a heading below the one before. */
function descend(headings: readonly Heading[], words: readonly string[]): Heading | undefined {
  let found: Heading | undefined;
  let from = 0;
  for (const word of words) {
    const depth: number = found?.depth ?? 0;
    const index: number = headings.findIndex(
      (heading, i) => i >= from && heading.depth > depth && slug(heading.text) === word,
    );
    if (index < 0) return undefined;
    found = headings[index]!;
    from = index + 1;
  }
  return found;
}

function loosen(id: string): string {
  return id.toLowerCase().replaceAll("\uFE0F", "");
}
