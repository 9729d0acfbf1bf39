import { splitSyllable } from "./split-syllable.ts";

/** The 초성 of NFC text: `쿠버네티스` → `ㅋㅂㄴㅌㅅ`. Characters that are no syllables stay. */
export function toChoseong(text: string): string {
  let choseong = "";
  for (const character of text) choseong += splitSyllable(character)?.[0] ?? character;
  return choseong;
}
