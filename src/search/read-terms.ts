import { stripParticle } from "../text/hangul/strip-particle.ts";
import { foldText } from "./fold-text.ts";
import { readRuns } from "./read-runs.ts";
import { cutWord, splitWord } from "./split-word.ts";

/** Pairs of neighbouring characters; the character itself where there is but one. */
export function toBigrams(text: string): string[] {
  const characters = [...text];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => (characters[index] ?? "") + character);
}

function* hangulTerms(text: string, glued: boolean): Generator<string> {
  // Bare jamo (ㅋㅋㅋ, ㅁㄴㅇㄹ) say nothing in prose.
  for (const syllables of text.split(/[^가-힣]+/)) {
    if (syllables === "") continue;
    if (glued && stripParticle(syllables, 0) === "") continue;
    if (syllables.length === 1) yield syllables;
    else {
      for (let index = 0; index + 1 < syllables.length; index++) yield syllables.slice(index, index + 2);
      const stem = stripParticle(syllables, 1);
      if (stem.length === 1) yield stem;
    }
  }
}

/** The terms of a note's prose: pairs of syllables, pairs of Han and kana, whole words and their parts. NFC. */
export function* readTerms(text: string): Generator<string> {
  for (const run of readRuns(text)) {
    switch (run.kind) {
      case "hangul":
        yield* hangulTerms(run.text, run.glued);
        break;
      case "han":
        yield* toBigrams(run.text);
        break;
      case "word":
        yield cutWord(foldText(run.text));
        for (const part of splitWord(run.text)) yield cutWord(foldText(part));
        break;
      default:
        run.kind satisfies never;
    }
  }
}

/** The further terms of a title or heading: pairs across spaces, single syllables, neighbouring words joined. NFC. */
export function* readJoinedTerms(text: string): Generator<string> {
  let hangul = "";
  let word = "";
  for (const run of readRuns(text)) {
    if (run.kind === "hangul") {
      if (run.text.length > 1) yield* run.text;
      if (hangul !== "") yield hangul + run.text.charAt(0);
      hangul = run.text.slice(-1);
      word = "";
    } else if (run.kind === "word") {
      const folded = foldText(run.text);
      if (word !== "") yield cutWord(word + folded);
      word = folded;
      hangul = "";
    } else {
      if ([...run.text].length > 1) yield* run.text;
      hangul = word = "";
    }
  }
}
