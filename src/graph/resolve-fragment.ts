import type { Heading } from "../model/heading.ts";
import { isWikiLink, type Link } from "../model/link.ts";
import type { Note } from "../model/note.ts";
import type { Resolution } from "../model/resolution.ts";
import { decodePercent } from "../text/percent.ts";
import { isNameless, slug } from "../text/slug.ts";

/**
 * Finds what `#fragment` names in a note: a heading by id (GitHub's, in any case, U+FE0F present or absent, `#-1` the second without a word) or, as Obsidian does, by its
 * words (`#A#B`: B below A); another id; a block (`#^id`). `#top`, an empty fragment and a text fragment (`#:~:text=`) mean the
 * page, and so do lines (`?plain=1#L3-L5`) of its source on GitHub.
 */
export function resolveFragment(note: Note, link: Link): Resolution {
  const whole: Resolution = { type: "note", note: note.id };
  const raw = link.fragment?.split(":~:", 1)[0];
  if (raw === undefined || raw === "" || /^top$/i.test(raw)) return whole;
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
  if (/^-[1-9]\d*$/.test(fragment)) return nameless(note)[-Number(fragment)];
  const loose = loosen(fragment);
  return note.headings.find((heading) => loosen(heading.id) === loose);
}

/** Headings of emoji or pictures alone, in GitHub's order. */
function nameless({ headings }: Note): Heading[] {
  return headings.filter(({ id, text }) => /^section(?:-\d+)?$/.test(id) && isNameless(text));
}

function headingByWords(note: Note, fragment: string, link: Link): Heading | undefined {
  const parts = fragment.split("#").filter((part) => part.trim() !== "");
  if (isWikiLink(link)) return descend(note.headings, parts, slug) ?? descend(note.headings, parts, bareWords);
  return parts.length === 1 ? descend(note.headings, parts, slug) : undefined;
}

/** As Obsidian compares headings: it writes `[[a#읽기 쓰기]]` for `## 읽기 | 쓰기`, since signs would break the link. */
function bareWords(text: string): string {
  return text
    .replaceAll(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\s]+/g, " ")
    .trim()
    .toLowerCase();
}

/** Each of `parts` is a heading below the one before. */
function descend(
  headings: readonly Heading[],
  parts: readonly string[],
  form: (text: string) => string,
): Heading | undefined {
  let found: Heading | undefined;
  let from = 0;
  for (const part of parts) {
    const word = form(part.trim());
    const depth: number = found?.depth ?? 0;
    const index: number = headings.findIndex(
      (heading, i) => i >= from && heading.depth > depth && form(heading.text) === word,
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
