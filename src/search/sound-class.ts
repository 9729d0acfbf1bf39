import { splitSyllable } from "../text/hangul/split-syllable.ts";

const classes: Readonly<Record<string, string>> = {
  k: "ㄱㄲㅋgkcqㅎh",
  t: "ㄷㄸㅌdt",
  p: "ㅂㅃㅍbpfv",
  s: "ㅅㅆㅈㅉㅊsjzx",
  n: "ㄴㄹㅁnlrm",
  a: "ㅇaeiouwy",
};
const classOf: ReadonlyMap<string, string> = new Map(
  Object.entries(classes).flatMap(([name, sounds]) => [...sounds].map((sound): [string, string] => [sound, name])),
);

/** Which file of words a folded word belongs to: words that are taken for one another start with sounds of one class. */
export function soundClass(word: string): string {
  const first = word.charAt(0);
  if (/^c[eiyh]/.test(word)) return "s";
  return classOf.get(splitSyllable(first)?.[0] ?? first) ?? "o";
}
