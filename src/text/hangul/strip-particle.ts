import { splitSyllable } from "./split-syllable.ts";

/** Only after a final consonant. */
const afterFinal =
  "은 이 을 과 이란 이라는 이라고 이라도 이나 이든 이며 이고 이다 인데 인지 으로 으로는 으로도 으로의 으로써 으로서 으로부터 과의 과는 과도 이랑 입니다 이었다 이면 이라면 인가 일까";

/** Only after a vowel; those that start with 로 after ㄹ too. */
const afterVowel = "는 가 를 와 란 라는 라고 라도 나 든 며 와의 와는 와도 로 로는 로도 로의 로써 로서 로부터 랑 라면";

const anywhere =
  "에 의 도 만 에서 에게 에는 에도 에만 에의 에서는 에서도 에서의 에서만 에서부터 에게서 에게는 에게도 까지 까지는 까지도 부터 부터는 처럼 보다 보다는 마다 조차 밖에 만을 만은 만이 만으로 하고 들 들은 들이 들을 들의 들에 들도 들로 들과 들에게 들에서";

type Place = "final" | "vowel" | "any";

const table: ReadonlyMap<string, Place> = new Map(
  (
    [
      ["final", afterFinal],
      ["vowel", afterVowel],
      ["any", anywhere],
    ] as const
  ).flatMap(([place, words]) => words.split(" ").map((word): [string, Place] => [word, place])),
);

/** Length of the longest particle that ends in each syllable: most words end in none. */
const longest: ReadonlyMap<string, number> = new Map(
  [...table.keys()]
    .sort((one, two) => one.length - two.length)
    .map((particle): [string, number] => [particle.slice(-1), particle.length]),
);

/**
 * A Hangul word without the 조사 glued to it, where the 조사 agrees with the syllable before it and at least
 * `least` syllables remain: `컨테이너를` → `컨테이너`, `서울로` → `서울`. Otherwise the word itself.
 */
export function stripParticle(word: string, least = 2): string {
  const most = longest.get(word.slice(-1)) ?? 0;
  for (let length = Math.min(most, word.length - least); length > 0; length--) {
    const place = table.get(word.slice(-length));
    if (place === undefined) continue;
    const stem = word.slice(0, -length);
    if (stem === "") return stem;
    const syllable = splitSyllable(stem.slice(-1));
    if (syllable === undefined) continue;
    const final = syllable[2];
    if (place === "final" && final === "") continue;
    if (place === "vowel" && final !== "" && !(final === "ㄹ" && word.charAt(stem.length) === "로")) continue;
    return stem;
  }
  return word;
}
