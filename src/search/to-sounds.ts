import { splitSyllable } from "../text/hangul/split-syllable.ts";
import type { EditCosts } from "./edit-distance.ts";

const jamoSounds: Readonly<Record<string, string>> = Object.fromEntries(
  "ㄱk ㄲk ㅋk ㄷt ㄸt ㅌt ㅂp ㅃp ㅍp ㅅs ㅆs ㅈj ㅉj ㅊj ㅎh ㄴn ㄹl ㅁm ㅏa ㅑa ㅐe ㅒe ㅔe ㅖe ㅓo ㅕo ㅗo ㅛo ㅘoa ㅙoe ㅚoe ㅜu ㅠu ㅝuo ㅞue ㅟui ㅢi ㅣi"
    .split(" ")
    .map((entry) => [entry.charAt(0), entry.slice(1)]),
);

/** English spellings and how Korean hears them, tried in order. */
const latinSounds: readonly (readonly [RegExp, string])[] = [
  [/tion|sion|cian/g, "son"],
  [/ture/g, "jo"],
  [/tch|ch|dge|dg/g, "j"],
  [/sch/g, "sk"],
  [/sh/g, "s"],
  [/ph/g, "p"],
  [/th/g, "t"],
  [/gh(?=t)|(?<=[aeiou])h(?![aeiou])/g, ""],
  [/mb(?![aeiouy])/g, "m"],
  [/ck|q/g, "k"],
  [/c(?=[eiy])/g, "s"],
  [/g(?=[ey])/g, "j"],
  [/x/g, "ks"],
  [/ng/g, "n"],
  [/[aeo]r$/g, "o"],
  [/r(?=[^aeiouy]|$)/g, ""],
  [/e$/g, ""],
  [/[cg]/g, "k"],
  [/d/g, "t"],
  [/[bfv]/g, "p"],
  [/z/g, "j"],
  [/r/g, "l"],
  [/[wy]/g, "i"],
];

/** A word's sound, coarse, of Hangul or Latin letters alike: `도커` and `docker` come near each other. Folded. */
export function toSounds(word: string): string {
  let sounds = "";
  if (/[가-힣]/.test(word)) {
    for (const character of word) {
      const [initial, vowel, final] = splitSyllable(character) ?? ["", "", ""];
      // ㅇ is silent before a vowel and ng after one; a final ㅅ is a t.
      const end = final === "ㅇ" ? "n" : final === "ㅅ" ? "t" : (jamoSounds[final] ?? "");
      sounds += (jamoSounds[initial] ?? "") + (jamoSounds[vowel] ?? "") + end;
    }
  } else {
    sounds = word.replace(/[^a-z]/g, "");
    for (const [spelling, sound] of latinSounds) sounds = sounds.replace(spelling, sound);
  }
  return sounds.replace(/(.)\1+/g, "$1");
}

const isVowel = (sound: string): boolean => "aeiou".includes(sound);

/** Costs between sounds: vowels are heard in many ways, consonants in few. */
export const soundCosts: EditCosts = {
  swap: (one, two) => (isVowel(one) && isVowel(two) ? 0.3 : (one + two).match(/sj|js|ts|st|tj|jt|ln|nl/) ? 0.5 : 1),
  gap: (one) => (isVowel(one) ? 0.35 : 1),
};
