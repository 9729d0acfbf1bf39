import { joinRanges } from "./find-ranges.ts";
import type { MatchRange } from "./search-result.ts";

/** An excerpt and the matches in it. */
export interface Excerpt {
  readonly text: string;
  readonly ranges: readonly MatchRange[];
}

/** Characters of an excerpt, and how far before the first match it may start. */
const most = 140;
const lead = 50;

const sentenceEnd = /[.!?。]\s|\n/g;

function startBefore(text: string, match: number): number {
  const from = Math.max(0, match - lead);
  const before = text.slice(from, match);
  const ends = [...before.matchAll(sentenceEnd)];
  const last = ends.at(-1);
  if (last !== undefined) return from + last.index + last[0].length;
  if (from === 0) return 0;
  const space = before.search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function endAfter(text: string, start: number, match: number): number {
  const limit = Math.min(text.length, start + most);
  if (limit === text.length) return limit;
  const after = text.slice(match, limit);
  const ends = [...after.matchAll(/[.!?。](?=\s)|\n/g)];
  const last = ends.at(-1);
  if (last !== undefined && match + last.index > start + most / 2) return match + last.index + 1;
  const space = after.lastIndexOf(" ");
  return space > 0 ? match + space : limit;
}

/** The window that holds most different needles: where it starts, as an index into the places. */
function bestWindow(places: readonly (readonly [MatchRange, number])[]): number {
  let best = 0;
  let bestCount = 0;
  for (let from = 0; from < places.length; from++) {
    const seen = new Set<number>();
    for (let index = from; index < places.length; index++) {
      const [[, end], needle] = places[index] ?? [[0, 0], 0];
      if (end > (places[from]?.[0][0] ?? 0) + most - lead) break;
      seen.add(needle);
    }
    if (seen.size > bestCount) {
      best = from;
      bestCount = seen.size;
    }
  }
  return best;
}

/** About one sentence of a text around the matches; `found[i]` are needle i's places. Line breaks become spaces. */
export function makeExcerpt(text: string, found: readonly (readonly MatchRange[])[]): Excerpt {
  const places = found.flatMap((ranges, needle) => ranges.map((range) => [range, needle] as const));
  places.sort(([one], [two]) => one[0] - two[0]);
  const [[first, firstEnd]] = places[bestWindow(places)] ?? [[0, 0]];
  const start = startBefore(text, first);
  const end = Math.max(endAfter(text, start, Math.max(firstEnd, start)), Math.min(firstEnd, start + most));
  const body = text.slice(start, end);
  const skip = body.length - body.trimStart().length;
  const prefix = start > 0 && !/\n\s*$/.test(text.slice(0, start + skip)) ? "…" : "";
  const shift = prefix.length - start - skip;
  const kept = body.trim();
  const ranges = joinRanges(places.map(([range]) => range)).flatMap(([from, to]): MatchRange[] => {
    const one = Math.max(from + shift, prefix.length);
    const two = Math.min(to + shift, prefix.length + kept.length);
    return two > one ? [[one, two]] : [];
  });
  return { text: prefix + kept.replace(/\s/g, " ") + (end < text.length ? "…" : ""), ranges };
}
