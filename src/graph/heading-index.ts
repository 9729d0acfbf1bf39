import type { Heading } from "../model/heading.ts";
import { isNameless, slug } from "../text/slug.ts";

/** A note's headings by what links call them: a note may have thousands of both. */
export interface HeadingIndex {
  readonly byId: ReadonlyMap<string, Heading>;
  /** In any case, without U+FE0F. */
  readonly byLooseId: ReadonlyMap<string, Heading>;
  /** Headings of emoji or pictures alone, in GitHub's order. */
  readonly nameless: readonly Heading[];
  /** Slugs of their texts, in order. */
  readonly slugs: readonly string[];
  /** Their texts without signs, in order. */
  readonly bare: readonly string[];
}

const indexes = new WeakMap<readonly Heading[], HeadingIndex>();

/** The index of a note's headings, made when it is first asked for. */
export function indexHeadings(headings: readonly Heading[]): HeadingIndex {
  let index = indexes.get(headings);
  if (index === undefined) indexes.set(headings, (index = makeIndex(headings)));
  return index;
}

function makeIndex(headings: readonly Heading[]): HeadingIndex {
  return {
    byId: firstBy(headings, ({ id }) => id),
    byLooseId: firstBy(headings, ({ id }) => loosen(id)),
    nameless: headings.filter(({ id, text }) => /^section(?:-\d+)?$/.test(id) && isNameless(text)),
    slugs: headings.map(({ text }) => slug(text)),
    bare: headings.map(({ text }) => bareWords(text)),
  };
}

function firstBy(headings: readonly Heading[], keyOf: (heading: Heading) => string): Map<string, Heading> {
  const first = new Map<string, Heading>();
  for (const heading of headings) {
    const key = keyOf(heading);
    if (!first.has(key)) first.set(key, heading);
  }
  return first;
}

/** An id as a link may write it. */
export function loosen(id: string): string {
  return id.toLowerCase().replaceAll("\uFE0F", "");
}

/** As Obsidian compares headings: it writes `[[a#읽기 쓰기]]` for `## 읽기 | 쓰기`, since signs would break the link. */
export function bareWords(text: string): string {
  return text
    .replaceAll(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\s]+/g, " ")
    .trim()
    .toLowerCase();
}
