import { josa } from "es-hangul";

/** A pair of 조사 that mean the same: the form after a final consonant, then the form after a vowel. */
export type ParticlePair = Parameters<typeof josa.pick>[1];

const noFinal = "가";
const rieulFinal = "갈";
const otherFinal = "강";

/** 영 일 이 삼 사 오 육 칠 팔 구 */
const digitReadings = ["영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];

/** Quotes, brackets and marks that are not read aloud. */
const silentEnd = /[\s"'`“”‘’«»<>[\]{}()（）「」『』《》〈〉【】.,!?…:;*_~=/\\|-]+$/u;

/** A gloss in parentheses is skipped: 조사 agree with the word before it, 사과(apple)를. */
const glossEnd = /(?<=[^\s(（])\s*[(（][^()（）]*[)）]$/u;

/** An English word as Koreans write it down: which final consonant does its last syllable get? */
function readLatin(word: string): string {
  const spelled = /^[A-Z]+$/.test(word) || !/[aeiouy]/i.test(word);
  if (spelled) return /[LR]$/i.test(word) ? rieulFinal : /[MN]$/i.test(word) ? otherFinal : noFinal;
  const lower = word.toLowerCase();
  if (/le?$/.test(lower)) return rieulFinal;
  const nasal = /(?:[mn]|ng|[aeiouy][mn]e)$/;
  const shortStop = /(?:^|[^aeiou])[aeiouy](?:ck|c|k|pp?|tt?)$|ook$|oup$|out$|e[ae]p$|ype$|(?:^|[^aeiou])[aeo]b$/;
  return nasal.test(lower) || shortStop.test(lower) ? otherFinal : noFinal;
}

/** A Hangul syllable that ends as the word's reading does; `undefined` where nobody can say. */
function reading(word: string): string | undefined {
  const bare = word.normalize("NFC").replace(silentEnd, "");
  const glossed = word
    .normalize("NFC")
    .trimEnd()
    .replace(/[”’"'`]+$/u, "")
    .replace(glossEnd, "")
    .replace(silentEnd, "");
  const text = glossed === "" ? bare : glossed;
  const last = [...text].at(-1) ?? "";
  if (/[가-힣]/.test(last)) return last;
  if (/[0-9]/.test(last)) return digitReadings[Number(last)];
  const latin = /[A-Za-z]+$/.exec(text.normalize("NFD").replace(/\p{M}+/gu, ""))?.[0];
  if (latin !== undefined) return readLatin(latin);
  if (/[ㄱ-ㅎ]/.test(last)) return last === "ㄹ" ? rieulFinal : otherFinal;
  if (last === "#") return otherFinal;
  return /[ㅏ-ㅣ\p{sc=Hiragana}\p{sc=Katakana}%+&@]/u.test(last)
    ? /[んン&]/.test(last)
      ? otherFinal
      : noFinal
    : undefined;
}

/**
 * The 조사 of a pair that agrees with a word: by its last syllable, or by how Koreans read its last letters or digit.
 * Quotes, end marks and a gloss in parentheses do not count; where nobody can say, both forms are given: `을(를)`.
 */
export function particle(word: string, pair: ParticlePair): string {
  const syllable = reading(word);
  if (syllable !== undefined) return josa.pick(syllable, pair);
  const [closed = "", open = ""] = pair.split("/");
  return closed.endsWith(open) ? `(${closed.slice(0, -open.length)})${open}` : `${closed}(${open})`;
}
