import type { Section } from "../model/note.ts";

/** How much there is to read: each Hangul, Han or kana character, and each Latin word or number. */
export function countCharacters(sections: readonly Pick<Section, "text">[]): number {
  let count = 0;
  for (const { text } of sections) {
    let inWord = false;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x300) {
        const letter = isLatin(code);
        if (letter && !inWord) count++;
        // An apostrophe or hyphen between letters does not begin another word.
        inWord = letter || (inWord && (code === 0x27 || code === 0x2d));
      } else {
        inWord = false;
        if (isEastAsian(code)) count++;
      }
    }
  }
  return count;
}

function isLatin(code: number): boolean {
  if (code < 0x80) {
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  }
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
}

function isEastAsian(code: number): boolean {
  return (
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0x3131 && code <= 0x318e) ||
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}
