import { foldText } from "./fold-text.ts";
import { foldInitials } from "./initial-terms.ts";
import { toBigrams } from "./run-terms.ts";
import type { MatchRange } from "./search-result.ts";

/** A stretch of text to mark: what it holds, folded. `initials`: it is matched by its 초성. */
export interface Needle {
  readonly text: string;
  readonly initials: boolean;
}

/** Text as a regular expression that matches just it. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** Hangul matches with spaces within, Latin at the start of a word. */
function toPattern(needle: string): RegExp {
  if (/^[가-힣]/.test(needle)) return new RegExp([...needle].map(escapePattern).join("\\s?"), "g");
  return new RegExp((/^[a-z]/.test(needle) ? "(?<![a-z])" : "") + escapePattern(needle), "g");
}

function rangesOf(folded: string, pattern: RegExp): MatchRange[] {
  return [...folded.matchAll(pattern)].map((match): MatchRange => [match.index, match.index + match[0].length]);
}

function initialRanges(text: string, needle: string): MatchRange[] {
  const places: number[] = [];
  let initials = "";
  for (let index = 0; index < text.length; index++) {
    const initial = foldInitials(text.charAt(index));
    if (initial === "") continue;
    initials += initial;
    places.push(index);
  }
  const at = initials.indexOf(needle);
  if (at < 0) return [];
  return [[places[at] ?? 0, (places[at + needle.length - 1] ?? 0) + 1]];
}

/** Sorts ranges and joins those that touch. */
export function joinRanges(ranges: readonly MatchRange[]): MatchRange[] {
  const joined: MatchRange[] = [];
  for (const [start, end] of [...ranges].sort((one, two) => one[0] - two[0] || one[1] - two[1])) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}

/** Where a needle stands in NFC text. */
export function findNeedle(text: string, needle: Needle): MatchRange[] {
  if (needle.text === "") return [];
  if (needle.initials) return initialRanges(text, needle.text);
  const folded = foldText(text);
  const exact = rangesOf(folded, toPattern(needle.text));
  return exact.length > 0 || /[가-힣]/.test(needle.text)
    ? exact
    : rangesOf(folded, new RegExp(escapePattern(needle.text), "g"));
}

/** Where pieces of a needle stand that as a whole does not: pairs of its characters. */
export function findPieces(text: string, needle: Needle): MatchRange[] {
  if (needle.initials || needle.text.length < 3) return [];
  const folded = foldText(text);
  const pieces = toBigrams(needle.text).flatMap((bigram) => rangesOf(folded, new RegExp(escapePattern(bigram), "g")));
  return joinRanges(pieces).filter(([start, end]) => end - start >= Math.min(3, needle.text.length - 1));
}
