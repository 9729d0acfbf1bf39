import type { Heading } from "../model/heading.ts";
import { isWikiLink, type Link } from "../model/link.ts";
import type { Note } from "../model/note.ts";
import type { Resolution } from "../model/resolution.ts";
import { decodePercent } from "../text/percent.ts";
import { slug } from "../text/slug.ts";
import { bareWords, indexHeadings, loosen } from "./heading-index.ts";

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
  const { byId, byLooseId, nameless } = indexHeadings(note.headings);
  const exact = byId.get(fragment);
  if (exact !== undefined) return exact;
  if (/^-[1-9]\d*$/.test(fragment)) return nameless[-Number(fragment)];
  return byLooseId.get(loosen(fragment));
}

function headingByWords({ headings }: Note, fragment: string, link: Link): Heading | undefined {
  const parts = fragment
    .split("#")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const isWiki = isWikiLink(link);
  if (!isWiki && parts.length !== 1) return undefined;
  const { slugs, bare } = indexHeadings(headings);
  const found = descend(headings, slugs, parts.map(slug));
  return found ?? (isWiki ? descend(headings, bare, parts.map(bareWords)) : undefined);
}

/** Each of `parts` is a heading below the one before; `names`: what the headings are called. */
function descend(
  headings: readonly Heading[],
  names: readonly string[],
  parts: readonly string[],
): Heading | undefined {
  let found: Heading | undefined;
  let from = 0;
  for (const part of parts) {
    const depth = found?.depth ?? 0;
    let index = names.indexOf(part, from);
    while (index >= 0 && headings[index]!.depth <= depth) index = names.indexOf(part, index + 1);
    if (index < 0) return undefined;
    found = headings[index]!;
    from = index + 1;
  }
  return found;
}
