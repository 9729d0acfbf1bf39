import { expect, test } from "vitest";
import type { ParsedNote } from "../../src/model/note.ts";
import { parse, shown } from "./parse.ts";

function slots({ html }: ParsedNote): string {
  return html()
    .map((part) =>
      typeof part === "string" ? "" : part.type === "section" ? `${part.end ? "/" : ""}${part.id} ` : "· ",
    )
    .join("")
    .trim();
}

const cuts: readonly [source: string, slots: string][] = [
  ["# 가\n## 나\n## 다\n# 라", "가 나 /나 다 /다 /가 라 /라"],
  ["## 가\n# 나", "가 /가 나 /나"],
  ["> # 가\n> 나\n\n# 다", "가 /가 다 /다"],
  ["- # 가\n- # 나", "가 /가 나 /나"],
  ["가 ^a\n\n- 나 ^b\n  - 다\n- 라", "^a /^a ^b /^b"],
  ["```\n가\n```\n\n^a", "^a /^a"],
  ["^a\n\n글", ""],
  ["앞 ![[나]] 뒤", "·"],
];

test.each(cuts)("%j", async (source, expected) => {
  expect(slots(await parse(source))).toBe(expected);
});

test.each([
  ["# 가 | 나\n-|-", ["# 가 | 나"]],
  ["가 \\| 나\n---\n\n| 다 |\n---", ["## 가 | 나", "## | 다 |"]],
  ["> 글\n[^1]: 주\n\n# 가\n\n[^1]", ["# 가"]],
  ["- 가 | 나\n-|-\n\n| # 다 |\n|-|", []],
])("headings of %j", async (source, headings) => {
  const note = await parse(source);
  expect(note.headings.map(({ depth, text }) => `${"#".repeat(depth)} ${text}`)).toEqual(headings);
});

test("no table begins with what is a block of its own, and a footnote ends a quote", async () => {
  const drawn = shown(
    await parse("> 가 | 나\n-|-\n\n- 가 | 나\n-|-\n\n<div> | 나\n-|-\n\n</div>\n\n> 글[^1]\n[^1]: 주"),
  );
  expect(drawn).not.toContain("<table");
  expect(drawn).toMatch(/글<sup.*<\/sup><\/p>\n<\/blockquote>\n<section class="footnotes"/);
});

test("prose stands under its heading, what is no mention is marked", async () => {
  const { sections } = await parse("앞\n\n# 도커\n\n[컨테이너](a.md)와 `docker`[^1]\n\n# 끝\n\n[^1]: 주석");
  expect(sections).toEqual([
    { heading: -1, text: "앞", skip: [] },
    { heading: 0, text: "컨테이너와 docker", skip: [0, 4, 6, 12] },
    { heading: 1, text: "주석", skip: [] },
  ]);
});

test("a description is prose: no code, no callout's own title, whole sentences", async () => {
  expect((await parse("```\n코드\n```\n\n> [!NOTE]\n> 첫 문장이다. 둘째.")).description).toBe("첫 문장이다. 둘째.");
  expect((await parse("가 ".repeat(200))).description.length).toBeLessThanOrEqual(160);
  expect((await parse("---\ndescription: 이것\n---\n글")).description).toBe("이것");
});

test("tags are gathered once, whatever their case", async () => {
  expect((await parse("---\ntags: [Docker, 도커]\n---\n#docker #도커/시작")).tags).toEqual([
    "Docker",
    "도커",
    "도커/시작",
  ]);
});

test("characters are syllables and words", async () => {
  expect((await parse("도커 Docker v2는 don't")).characters).toBe(6);
});
