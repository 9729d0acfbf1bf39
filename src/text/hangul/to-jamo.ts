import { compounds } from "./jamo-tables.ts";
import { splitSyllable } from "./split-syllable.ts";

/** NFC text with each syllable as the jamo one types for it: `값` → `ㄱㅏㅂㅅ`, `와` → `ㅇㅗㅏ`. Other characters stay. */
export function toJamo(text: string): string {
  let jamo = "";
  for (const character of text) {
    for (const part of splitSyllable(character) ?? [character]) jamo += compounds.get(part) ?? part;
  }
  return jamo;
}
