import { expect, it } from "vitest";
import { parseQuery } from "../../src/search/parse-query.ts";

const words = (query: string): string[] => parseQuery(query).words.map(({ stem }) => stem);

it.each([
  ["컨테이너를 격리", ["컨테이너", "격리"]],
  ["docker를 설치하는 방법", ["docker", "설치", "방법"]],
  ["vim 에서 줄", ["vim", "줄"]],
  ["에서", ["에서"]],
  ["C++ C# .NET 1.29 v1.30.2", ["c++", "c#", ".net", "1.29", "v1.30.2"]],
  ["C#을 F#으로, guide#설치", ["c#", "f#", "guide", "설치"]],
  ["ㅋㅇㅇㅇ ㅂㅊ", ["ㅋㅇㅇㅇㅂㅊ"]],
  ["ㄳㅎㅅ", ["ㄱㅅㅎㅅ"]],
  ["味噌ラーメン", ["味噌ラーメン"]],
  ["이름.확장자", ["이름", "확장자"]],
  ["ＤＯＣＫＥＲ", ["docker"]],
])("%s has the words %j", (query, stems) => {
  expect(words(query)).toEqual(stems);
});

it("reads phrases, exclusions, tags and folders apart from words", () => {
  const query = parseQuery('서버 "격리  수준" -도커 -"가상 머신" #서버/웹 in:노트 in:"내 폴더/하나" C#');
  expect(query.words.map(({ stem }) => stem)).toEqual(["서버", "격리", "수준", "c#"]);
  expect(query.phrases).toEqual(["격리 수준"]);
  expect(query.excluded.map((words) => words.map(({ stem }) => stem))).toEqual([["도커"], ["가상", "머신"]]);
  expect(query.filters).toEqual(["#서버/웹", "/노트", "/내 폴더/하나"]);
});

it("reads no more of a pasted page than its beginning", () => {
  const { words, phrases } = parseQuery(`도커 "${"가 나".repeat(10_000)}`);
  expect(words.length).toBeLessThan(200);
  expect(phrases.join("").length).toBeLessThan(300);
  expect(words[0]!.stem).toBe("도커");
});

it.each([
  ["서버 도커", true],
  ["서버 도커 ", false],
  ["서버 도커!", false],
  ['서버 "도커"', false],
])("%j: the last word is open %s", (query, open) => {
  expect(parseQuery(query).words.at(-1)?.open).toBe(open);
});
