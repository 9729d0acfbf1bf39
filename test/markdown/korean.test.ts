import GithubSlugger from "github-slugger";
import { expect, test } from "vitest";
import { trimGluedHangul } from "../../src/markdown/trim-glued-hangul.ts";
import { Slugger } from "../../src/text/slug.ts";
import { parse, shown } from "./parse.ts";

const urls: readonly [written: string, kept: string, ambiguous?: boolean][] = [
  ["https://example.com에서", "https://example.com"],
  ["https://example.com/에서는", "https://example.com/"],
  ["http://localhost:8080으로", "http://localhost:8080"],
  ["https://a.kr/guide를", "https://a.kr/guide"],
  ["https://a.kr/x?q=1은", "https://a.kr/x?q=1"],
  ["https://a.kr/%EA%B0%80에", "https://a.kr/%EA%B0%80"],
  ["https://a.kr/가이드를", "https://a.kr/가이드를", true],
  ["https://ko.wikipedia.org/wiki/팬_아웃", "https://ko.wikipedia.org/wiki/팬_아웃"],
  ["https://a.kr/wiki/도커", "https://a.kr/wiki/도커"],
  ["https://a.kr/todo키값", "https://a.kr/todo키값"],
  ["https://한국.kr/x", "https://한국.kr/x"],
  ["https://한국.kr에서", "https://한국.kr"],
  ["https://a.kr/q」를", "https://a.kr/q"],
  ["https://a.kr”는", "https://a.kr"],
  ["https://a.kr/v'처럼", "https://a.kr/v'"],
  ["https://ko.wikipedia.org/wiki/《책》을", "https://ko.wikipedia.org/wiki/《책》"],
  ["https://a.kr/q」", "https://a.kr/q」"],
];

test.each(urls)("%s is %s", (written, kept, ambiguous = false) => {
  const { length, ambiguous: guess } = trimGluedHangul(written);
  expect([written.slice(0, length), guess]).toEqual([kept, ambiguous]);
});

const html: readonly [source: string, html: string][] = [
  ["**용어(Term)**는", "<p><strong>용어(Term)</strong>는</p>"],
  ["1~3장 ~물결~", "<p>1~3장 ~물결~</p>"],
  ["1~~3장과 5~~7장", "<p>1~~3장과 5~~7장</p>"],
  ["1월 2일\n~ 3월 4일", "<p>1월 2일\n~ 3월 4일</p>"],
  ["~~취소~~했다", "<p><s>취소</s>했다</p>"],
  ["==강조==는 x==1 && y==2", "<p><mark>강조</mark>는 x==1 &amp;&amp; y==2</p>"],
  ['"따옴표" -- (c)', "<p>&quot;따옴표&quot; -- (c)</p>"],
  ["첫 줄\n둘째 줄", "<p>첫 줄\n둘째 줄</p>"],
  ["$5와 $10, $HOME/$USER", "<p>$5와 $10, $HOME/$USER</p>"],
  ["* TOC\n{:toc}\n\n글\n{: .큰 }\n{: .big}", "<p>글\n{: .큰 }</p>"],
  ["![그림](a.png){:style='width:3px'}", '<p>⟦image 0 "그림"⟧</p>'],
];

test.each(html)("%j is %s", async (source, expected) => {
  expect(shown(await parse(source)).trim()).toBe(expected);
});

test("ids are GitHub's, on NFC text", async () => {
  const titles = [
    "a.b",
    "a-1",
    "a",
    "a",
    "a-1",
    "서버의 상태",
    "C++ & C#",
    "1~3장",
    "「인용」",
    "漢字",
    "서버".normalize("NFD"),
    "a-1",
    "a",
    "a",
  ];
  const github = new GithubSlugger();
  const { headings } = await parse(titles.map((title) => `## ${title}`).join("\n"));
  expect(headings.map(({ id }) => id)).toEqual(titles.map((title) => github.slug(title.normalize("NFC"))));
});

test("an address in a heading gives its id as written", async () => {
  const { headings } = await parse("## https://a.kr/%EA%B0%80");
  expect(headings.map(({ id }) => id)).toEqual(["httpsakreab080"]);
});

test("an empty id has a stable stand-in", () => {
  const slugger = new Slugger();
  expect(["🚀", "!", "section"].map((text) => slugger.next(text))).toEqual(["section", "section-1", "section-2"]);
});

test.each(["{#start}", "{/*start*/}", "{/* #start */}"])("a heading's id may be set by %s", async (set) => {
  const { headings } = await parse(`## 시작하기 ${set}`);
  expect(headings.map(({ id, text }) => [id, text])).toEqual([["start", "시작하기"]]);
});

test.each(["{start}", "{/*두 낱말*/}", "{/**/}", "`{/*start*/}`"])("%s sets no id", async (set) => {
  const { headings } = await parse(`## 시작 ${set}`);
  expect(headings[0]!.id).not.toBe("start");
  expect(headings[0]!.text).not.toBe("시작");
});

test("an id that its author chose is kept, and a second one is a finding", async () => {
  const { headings, diagnostics } = await parse("# 가 {#x}\n\n> ## 나 {#x} ##\n\n## X");
  expect(headings.map(({ id, text }) => [id, text])).toEqual([
    ["x", "가"],
    ["x-1", "나"],
    ["x-2", "X"],
  ]);
  expect(diagnostics).toMatchObject([{ code: "duplicate-id", position: { line: 3, column: 10, endColumn: 11 } }]);
});

test.each([
  ["", "ko", "참고"],
  ["", "en", "Note"],
  ["---\nlang: en-GB\n---\n", "ko", "Note"],
  ["---\nlang: ko\n---\n", "en", "참고"],
  ["---\nlang: ja\n---\n", "en", "Note"],
] as const)(
  "a callout without a title after %j is named in the note's language, else the site's (%s): %s",
  async (front, lang, title) => {
    const note = await parse(`${front}> [!note]\n> 글`, { lang });
    expect(note.html().join("")).toContain(`<p class="callout-title">${title}</p>`);
  },
);
