import { toChoseong } from "../text/hangul/to-choseong.ts";

/** Marks terms of initials in the index, apart from words. */
export const initialMark = "!";

const plain: Readonly<Record<string, string>> = { ㄲ: "ㄱ", ㄸ: "ㄷ", ㅃ: "ㅂ", ㅆ: "ㅅ", ㅉ: "ㅈ" };

/** The initials of a text's syllables without what stands between: `콘웨이의 법칙` → `ㅋㅇㅇㅇㅂㅊ`. Tense ones count as plain. */
export function foldInitials(text: string): string {
  return toChoseong(text)
    .replace(/[^ㄱ-ㅎ]/g, "")
    .replace(/[ㄲㄸㅃㅆㅉ]/g, (initial) => plain[initial] ?? initial);
}

/** Terms of one to three neighbouring initials; the first of a name has a mark of its own. */
export function readInitialTerms(name: string): string[] {
  const initials = foldInitials(name);
  const terms: string[] = [];
  for (let index = 0; index < initials.length; index++) {
    for (let length = 2; length <= 3 && index + length <= initials.length; length++) {
      terms.push(initialMark + initials.slice(index, index + length));
    }
  }
  return terms;
}
