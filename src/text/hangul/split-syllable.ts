import { finals, initials, vowels } from "./jamo-tables.ts";

const first = 0xac00;
const last = 0xd7a3;

/** Initial, vowel and final (empty where there is none) of a precomposed syllable; `undefined` for anything else. */
export function splitSyllable(character: string): readonly [string, string, string] | undefined {
  const code = character.charCodeAt(0);
  if (!(code >= first && code <= last)) return undefined;
  const index = code - first;
  const final = index % 28;
  return [
    initials.charAt(Math.floor(index / 588)),
    vowels.charAt(Math.floor((index % 588) / 28)),
    final === 0 ? "" : finals.charAt(final),
  ];
}
