import type { Section } from "../model/note.ts";

const counted = /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{sc=Latin}\p{N}][\p{sc=Latin}\p{N}'’_-]*/gu;

/** How much there is to read: each Hangul, Han or kana character, and each Latin word or number. */
export function countCharacters(sections: readonly Pick<Section, "text">[]): number {
  let count = 0;
  for (const { text } of sections) count += text.match(counted)?.length ?? 0;
  return count;
}
