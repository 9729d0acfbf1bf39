import { stripParticle } from "../text/hangul/strip-particle.ts";
import { foldText } from "./fold-text.ts";
import type { RunKind } from "./scan-runs.ts";
import { cutWord, splitWord } from "./split-word.ts";

/** Pairs of neighbouring characters; the character itself where there is but one. */
export function toBigrams(text: string): string[] {
  const characters = [...text];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => (characters[index] ?? "") + character);
}

function hangulTerms(text: string, glued: boolean): string[] {
  const terms: string[] = [];
  // Bare jamo (ㅋㅋㅋ, ㅁㄴㅇㄹ) say nothing in prose.
  for (const syllables of /[^가-힣]/.test(text) ? text.split(/[^가-힣]+/) : [text]) {
    if (syllables === "") continue;
    if (glued && stripParticle(syllables, 0) === "") continue;
    for (let index = 0; index + 1 < syllables.length; index++) terms.push(syllables.slice(index, index + 2));
    const stem = stripParticle(syllables, 1);
    if (stem.length === 1) terms.push(stem);
  }
  return terms;
}

/** The terms of one run: pairs of syllables, pairs of Han and kana, or a whole word and its parts. */
export function runTerms(kind: RunKind, text: string, glued: boolean): string[] {
  switch (kind) {
    case "hangul":
      return hangulTerms(text, glued);
    case "han":
      // A Han character is a word of its own inside others; kana are not.
      return [...toBigrams(text), ...(text.length > 1 ? (text.match(/\p{Script=Han}/gu) ?? []) : [])];
    case "word":
      if (/^[a-z]+$/.test(text)) return [cutWord(text)];
      return [text, ...splitWord(text)].map((word) => cutWord(foldText(word)));
    default:
      return kind satisfies never;
  }
}
