import { describe, expect, it } from "vitest";
import { findNeedle, findPieces } from "../../src/search/find-ranges.ts";
import { makeExcerpt } from "../../src/search/make-excerpt.ts";
import { findSameSounds, findSimilarSpellings } from "../../src/search/similar-words.ts";
import { toVocabularyWord } from "../../src/search/vocabulary.ts";

/** The text with its ranges in brackets. */
function marked(text: string, ranges: readonly (readonly [number, number])[]): string {
  return ranges
    .toReversed()
    .reduce((rest, [from, to]) => `${rest.slice(0, from)}[${rest.slice(from, to)}]${rest.slice(to)}`, text);
}

describe("findNeedle", () => {
  it.each([
    ["컨테이너를 만든다. 컨테이너!", "컨테이너", "[컨테이너]를 만든다. [컨테이너]!"],
    ["가비지 컬렉션", "가비지컬렉션", "[가비지 컬렉션]"],
    ["Docker 와 dockerd", "docker", "[Docker] 와 [docker]d"],
    // In the middle of a word only where it starts none.
    ["rest interest", "rest", "[rest] interest"],
    ["interest", "rest", "inte[rest]"],
    ["C++ (C)", "c++", "[C++] (C)"],
    ["ＬＡＴＴＥ", "latte", "[ＬＡＴＴＥ]"],
  ])("%s for %s", (text, needle, expected) => {
    expect(marked(text, findNeedle(text, { text: needle, initials: false }))).toBe(expected);
  });

  it("marks what initials stand for", () => {
    const text = "콘웨이의 법칙";
    expect(marked(text, findNeedle(text, { text: "ㅇㅇㅂ", initials: true }))).toBe("콘웨[이의 법]칙");
  });

  it("marks pieces of what is not there whole", () => {
    const text = "쿠버네틱 이야기";
    expect(marked(text, findPieces(text, { text: "쿠버네티스", initials: false }))).toBe("[쿠버네]틱 이야기");
  });
});

describe("makeExcerpt", () => {
  const filler = "앞에서 한 말은 길고 길어서 다 보일 수 없습니다. ".repeat(6);

  it("starts at the sentence and ends with one", () => {
    const text = `${filler}여기 찾는 말이 있습니다. ${filler}`;
    const at = text.indexOf("찾는 말");
    const { text: excerpt, ranges } = makeExcerpt(text, [[[at, at + 4]]]);
    expect(marked(excerpt, ranges)).toMatch(/^…여기 \[찾는 말\]이 있습니다\..*…$/);
    expect(excerpt.length).toBeLessThanOrEqual(142);
  });

  it("shows where most different words stand together", () => {
    const text = `하나. ${filler}둘 그리고 하나. ${filler}`;
    const find = (needle: string): [number, number][] =>
      [...text.matchAll(new RegExp(needle, "g"))].map(({ index }) => [index, index + needle.length]);
    const { text: excerpt, ranges } = makeExcerpt(text, [find("하나"), find("둘")]);
    expect(marked(excerpt, ranges)).toContain("[둘] 그리고 [하나]");
  });

  it("starts at the beginning where nothing is to be marked", () => {
    expect(makeExcerpt("첫 줄\n둘째 줄", [[]])).toEqual({ text: "첫 줄 둘째 줄", ranges: [] });
  });
});

describe("words like a misspelt one", () => {
  const vocabulary = [
    "컨테이너",
    "쿠버네티스",
    "트랜잭션",
    "람다",
    "메시지",
    "docker",
    "webpack",
    "spring",
    "jenkins",
    "lambda",
    "transaction",
  ].map(toVocabularyWord);

  it.each([
    ["컨테이나", "컨테이너"],
    ["쿠버내티스", "쿠버네티스"],
    ["트렌젝션", "트랜잭션"],
    ["램다", "람다"],
    ["메세지", "메시지"],
    ["쿠네버티스", "쿠버네티스"],
    ["컨이테너", "컨테이너"],
    ["dcoker", "docker"],
    ["sprng", "spring"],
  ])("%s is spelt like %s", (typed, meant) => {
    expect(findSimilarSpellings(typed, vocabulary)[0]?.word).toBe(meant);
  });

  it.each([
    ["도커", "docker"],
    ["웹팩", "webpack"],
    ["스프링", "spring"],
    ["젠킨스", "jenkins"],
    ["람다", "lambda"],
    ["트랜잭션", "transaction"],
    ["kubernetes", "쿠버네티스"],
    ["container", "컨테이너"],
  ])("%s sounds like %s", (typed, meant) => {
    expect(findSameSounds(typed, vocabulary, true)[0]?.word).toBe(meant);
  });

  it("leaves out sounds that are much farther than the nearest", () => {
    const words = ["contain", "container"].map(toVocabularyWord);
    expect(findSameSounds("컨테이너", words, true).map(({ word }) => word)).toEqual(["container"]);
  });

  it.each(["고양이", "김치", "xyzzy", "of"])("%s is like none of them", (typed) => {
    expect(findSimilarSpellings(typed, vocabulary)).toEqual([]);
    expect(findSameSounds(typed, vocabulary, true)).toEqual([]);
  });
});
