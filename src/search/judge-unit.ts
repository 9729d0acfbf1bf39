import { findNeedle, findPieces, joinRanges, type Needle } from "./find-ranges.ts";
import { foldText } from "./fold-text.ts";
import { makeExcerpt } from "./make-excerpt.ts";
import type { UnitFile } from "./search-entry.ts";
import type { MatchRange, SearchResult } from "./search-result.ts";

/** What the text of a unit adds to what its terms said. */
export interface Judgement {
  /** What the score is to be multiplied by. */
  readonly factor: number;
  /** Whether a word stands in an alias and nowhere in the title. */
  readonly alias: boolean;
  /** Whether any word stands in the title, a heading or the text shown. */
  readonly visible: boolean;
  readonly tagged: boolean;
  readonly view: Pick<SearchResult, "heading" | "anchor" | "excerpt" | "ranges" | "titleRanges">;
}

/** Text without all that a reader may leave out or add: only letters, digits, and the signs of C++ and C#. */
export function squeeze(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}+#]/gu, "");
}

function nameFactor(name: string, queries: readonly string[]): number {
  const title = squeeze(name);
  if (title === "") return 0;
  return Math.max(
    ...queries.map((query) => {
      if (query === "") return 0;
      if (title === query) return 1;
      const at = title.indexOf(query);
      return at < 0 ? 0 : 0.2 + 0.5 * (query.length / title.length) + (at === 0 ? 0.15 : 0);
    }),
  );
}

/** Chooses the section of a unit to open, makes the excerpt, and weighs whole names and phrases. `queries`: the query squeezed, with and without 조사. */
export function judgeUnit(unit: UnitFile, needles: readonly Needle[], queries: readonly string[]): Judgement {
  const titleFound = needles.map((needle) => findNeedle(unit.title, needle));
  const aliases = unit.aliases ?? [];
  const inAlias = needles.some(
    (needle, index) => titleFound[index]?.length === 0 && aliases.some((alias) => findNeedle(alias, needle).length > 0),
  );
  let best = { score: -1, heading: "", anchor: "", text: "", found: [] as MatchRange[][] };
  let headingFactor = 0;
  let phrase = 0;
  let visible = titleFound.some((found) => found.length > 0);
  for (const [heading, anchor, text] of unit.sections) {
    const inHeading = needles.map((needle) => findNeedle(heading, needle));
    const found = needles.map((needle) => (needle.initials ? [] : findNeedle(text, needle)));
    const name = nameFactor(heading, queries);
    headingFactor = Math.max(headingFactor, name);
    const squeezed = squeeze(text);
    const holds = queries.some((query) => query.length > 1 && squeezed.includes(query)) ? 1 : 0;
    phrase = Math.max(phrase, holds);
    let score = name * 3 + holds;
    for (const [index, ranges] of found.entries()) {
      const headed = (inHeading[index]?.length ?? 0) > 0;
      if (headed || ranges.length > 0) visible = true;
      score += (headed ? 2 : 0) + (ranges.length > 0 ? 1 + Math.min(ranges.length, 5) * 0.05 : 0);
    }
    if (score > best.score && (score > 0 || best.score < 0)) best = { score, heading, anchor, text, found };
  }
  const found = best.found.some((ranges) => ranges.length > 0)
    ? best.found
    : needles.map((needle) => findPieces(best.text, needle));
  const excerpt = makeExcerpt(best.text, found);
  const name = Math.max(...[unit.title, ...aliases].map((title) => nameFactor(title, queries)));
  return {
    factor: 1 + 0.9 * name + 0.3 * headingFactor + (needles.length > 1 ? 0.4 : 0.12) * phrase,
    alias: inAlias,
    visible,
    tagged: needles.some((needle) => unit.tags?.some((tag) => findNeedle(tag, needle).length > 0)),
    view: {
      heading: best.heading,
      anchor: best.anchor,
      excerpt: excerpt.text,
      ranges: excerpt.ranges,
      titleRanges: joinRanges(titleFound.flat()),
    },
  };
}
