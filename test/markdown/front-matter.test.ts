import { expect, test } from "vitest";
import type { FrontMatter } from "../../src/model/note.ts";
import { isoDate } from "../../src/markdown/iso-date.ts";
import { parse } from "./parse.ts";

const keys: readonly [yaml: string, read: Partial<FrontMatter>][] = [
  ["title: 가 나", { title: "가 나" }],
  ["title: 2024", { title: "2024" }],
  ["title  : 가\nsummary : 나\ntag     : java test", { title: "가", description: "나", tags: ["java", "test"] }],
  ["tags: [가, 나]\ntag: 다", { tags: ["가", "나", "다"] }],
  ["tags: 가, 나", { tags: ["가", "나"] }],
  ["aliases:\n  - 가\n  - 나 다", { aliases: ["가", "나 다"] }],
  ["alias: 가, 나", { aliases: ["가", "나"] }],
  ["draft: yes", { draft: true }],
  ["Draft: true", { draft: true }],
  ["published: false", { draft: true }],
  ["published: 2026-02-24", { draft: false }],
  ["published: 2006년 3월 11일\nauthor:\n  - 김이음", { draft: false }],
  ["search: false\norder: 3\nlang: en", { search: false, order: 3, lang: "en" }],
  ["lang: ko_KR", { lang: "ko-KR" }],
  ["permalink: /a/\nredirect_from: /b/", { permalink: "/a/", redirectFrom: ["/b/"] }],
  [
    "date: 2018-08-23 23:14:09 +0900\nupdated: 2018-08-24",
    { date: "2018-08-23T23:14:09+09:00", updated: "2018-08-24T00:00:00+09:00" },
  ],
  ["layout: post\nparent: [[go]]", { values: { layout: "post", parent: [["go"]] } }],
  ["  title: 가\n  draft: true", { title: "가", draft: true }],
  ["title:", { title: undefined }],
  ["", { values: {} }],
];

test.each(keys)("%j", async (yaml, read) => {
  const note = await parse(`---\n${yaml}\n---\n글`);
  expect(note.frontMatter).toMatchObject(read);
  expect(note.diagnostics).toEqual([]);
  expect(note.html()).toEqual(["<p>글</p>\n"]);
});

const wrong: readonly [yaml: string, line: number, column: number, data: Readonly<Record<string, string>>][] = [
  ["a: 1\ntitle: [가]", 3, 1, { key: "title", expected: "string", got: "list" }],
  ["draft: 아마", 2, 1, { key: "draft", expected: "boolean", got: "string" }],
  ["order: 첫째", 2, 1, { key: "order", expected: "number", got: "string" }],
  ["date: 어제", 2, 1, { key: "date", expected: "date", got: "string" }],
  ["date: 2024-02-30", 2, 1, { key: "date", expected: "date", got: "string", value: "2024-02-30" }],
  ["lang: 3", 2, 1, { key: "lang", expected: "language code", got: "number" }],
  ["lang: 한국어", 2, 1, { key: "lang", expected: "language code", got: "string", value: "한국어" }],
  ["tags:\n  a: b", 2, 1, { key: "tags", expected: "list", got: "mapping" }],
  ["tags:\n  - 가: 나", 2, 1, { key: "tags", expected: "list", got: "nested list" }],
  ["title: 가: 나", 2, 9, { reason: "bad indentation of a mapping entry" }],
  ["title:도커", 2, 1, { reason: "a whitespace character is expected after the key" }],
  ["title:도커\n\ndraft:true", 2, 1, { reason: "a whitespace character is expected after the key" }],
  ["# 말\n\n[a: b]", 4, 1, { reason: "not a mapping" }],
  [" a:\n  date: 1\n date: 어제", 4, 2, { key: "date", expected: "date", got: "string" }],
  ["a: 1\na: 2", 3, 1, { reason: "duplicated mapping key" }],
];

test.each(wrong)("%j is a finding", async (yaml, line, column, data) => {
  const note = await parse(`---\n${yaml}\n---\n글`);
  expect(note.diagnostics).toMatchObject([
    { code: "front-matter", severity: "error", position: { line, column }, data },
  ]);
  expect(note.html()).toEqual(["<p>글</p>\n"]);
});

test.each([
  "---yaml\ntitle: 가\ndraft: true",
  '---json\n{ "title": "가", "draft": true }',
  "---yml \ntitle: 가\ndraft: on",
])("%j names its language", async (yaml) => {
  const note = await parse(`${yaml}\n---\n글`);
  expect([note.title, note.frontMatter.draft, note.diagnostics]).toEqual(["가", true, []]);
  expect(note.html()).toEqual(["<p>글</p>\n"]);
});

test("of broken YAML, what can be read alone is kept", async () => {
  const { frontMatter, title } = await parse("---\ntitle: 가: 나\ntags:\n  - 다\ndate: 2024-01-02\n---\n");
  expect(title).toBe("가: 나");
  expect(frontMatter).toMatchObject({ tags: ["다"], date: "2024-01-02T00:00:00+09:00" });
});

test.each(["[#가, 나 다]", "[가, , 나 다]"])("of the broken list %s, its words are kept", async (list) => {
  const { frontMatter } = await parse(`---\ntags: ${list}\naliases: ${list}\ntitle: [공지] 글\n---\n`);
  expect(frontMatter.tags.map((tag) => tag.replace("#", ""))).toEqual(["가", "나 다"]);
  expect(frontMatter.aliases).toHaveLength(2);
  expect(frontMatter.title).toBe("[공지] 글");
});

test.each([
  '+++\ntitle = "가"\ndraft = true\n+++\n글',
  '+++ \n\n# 말\n"date" = 2024-01-02\n+++',
  '+++\n"제목" = "가"\n+++\n글',
  "+++\n[params]\na = 1\n+++\n글",
])("TOML is a finding and no text: %j", async (source) => {
  const note = await parse(source);
  expect(note.diagnostics).toMatchObject([
    {
      code: "front-matter",
      position: { line: 1, column: 1, endColumn: 4 },
      data: { reason: expect.stringMatching(/^TOML is not read/) },
    },
  ]);
  expect(note.html().join("")).toBe(source.endsWith("글") ? "<p>글</p>\n" : "");
});

const kept: readonly [frontMatter: string, draft: boolean][] = [
  ['+++\ntitle = "가"\ndraft = true\n+++', true],
  ["+++\n 'draft'=true # 아직\n+++", true],
  ["+++\n[params]\ndraft = true\n+++", true],
  ["+++\npublished = false\n+++", true],
  ["+++\ndraft = false\n+++", false],
  ['+++\ntitle = "draft = true"\n+++', false],
  ["---\ntitle: 가: 나\ndraft: true\n---", true],
  ["---\n  title: 가: 나\n  draft: true\n---", true],
  ["---\ntitle:도커\ndraft:true\n---", true],
  ["---\ntitle: 가: 나\npublished: no\n---", true],
  ["---\ntitle: 가: 나\ndraft: false\na:\n  draft: true\n---", false],
  ["---\ntitle: 가: 나\n---", false],
  ["---toml\ndraft = true\n---", true],
  ["\n---\ntitle: 가\ndraft: true\n---", true],
  ["---\ntitle: 가\ndraft: true\n", true],
];

test.each(kept)("what cannot be read hides a draft all the same: %j", async (frontMatter, draft) => {
  const note = await parse(`${frontMatter}\n글`);
  expect(note.frontMatter.draft).toBe(draft);
  expect(note.diagnostics.map(({ code, data }) => [code, data["draft"]])).toEqual([
    ["front-matter", draft ? "true" : undefined],
  ]);
});

test.each([
  "+++\n글\n+++\n",
  "+++\na = 1\n",
  "---\n글",
  "---\ntitle: 가\n글",
  "\n---\ntitle: 가\n---\n",
  "---\n글\n\ndraft: true\n",
  "---\n\n글\n\n---\n글",
  "글\n---\ntitle: x\n---",
  "--- \n---x\n",
  "---\n제목:이것\n---\n",
  "---\nhttps://a.kr\n---\n",
])("%j has none", async (source) => {
  const note = await parse(source);
  expect(note.frontMatter.values).toEqual({});
  expect(note.diagnostics).toEqual([]);
});

test("aliases of aliases do not fill the memory", async () => {
  const lines = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`);
  const { diagnostics } = await parse(`---\na0: &a0 [x]\n${lines.join("\n")}\n---\n`);
  expect(diagnostics).toMatchObject([{ code: "front-matter" }]);
});

const dates: readonly [written: unknown, zone: string, iso: string | undefined][] = [
  ["2024-07-01", "America/New_York", "2024-07-01T00:00:00-04:00"],
  ["2024-01-01 12:00", "America/New_York", "2024-01-01T12:00:00-05:00"],
  ["2024-01-01T12:00:30Z", "Asia/Seoul", "2024-01-01T12:00:30Z"],
  ["2024-01-01 12:00:30.5 +09", "UTC", "2024-01-01T12:00:30+09:00"],
  ["2024-01-01", "UTC", "2024-01-01T00:00:00+00:00"],
  ["2024-13-01", "UTC", undefined],
  [20240101, "UTC", undefined],
];

test.each(dates)("%j in %s is %s", (written, zone, iso) => {
  expect(isoDate(written, zone)).toBe(iso);
});

const titles: readonly [source: string, path: string, title: string, from: string, begins: string][] = [
  ["# 가\n글", "x.md", "가", "heading", "<h1"],
  ["### 가\n글", "x.md", "가", "heading", "<h1"],
  ["글\n\n# 가", "x.md", "가", "filename", "<p>"],
  ["글\n\n## 가", "a/나.md", "나", "filename", "<p>"],
  ["## 가\n\n# 나", "x.md", "나", "filename", "<h2"],
  ["글", "a/README.md", "a", "filename", "<p>"],
  ["글", "index.md", "index", "filename", "<p>"],
  ["---\ntitle: 나\n---\n# 가", "x.md", "나", "frontmatter", "<h1"],
  ["---\ntitle: 가\n---\n## 가", "x.md", "가", "heading", "<h1"],
  ["<!-- 말 -->\n# 가", "x.md", "가", "heading", "<h1"],
  ["<script setup>\nimport 나 from '나'\n\nlet a = 1\n</script>\n\n# 가", "x.md", "가", "heading", "<h1"],
  ["<style>b{}</style>\n<script>a</script>\n# 가", "x.md", "가", "heading", "<h1"],
  ["<script>a</script>글\n\n# 가", "x.md", "가", "filename", ""],
  ["![로고](a.png)\n[![배지](b.svg)](c.md)\n\n# 가", "x.md", "가", "heading", "<p>"],
  ['<p align="center"><img src="a.png"></p>\n\n---\n\n[TOC]\n\n## 가', "x.md", "가", "heading", '<p align="center">'],
  ["![[그림.png]]\n# 가", "x.md", "가", "heading", "<p>"],
  ["![[다른 노트]]\n# 가", "x.md", "가", "filename", ""],
  ["![로고](a.png) 설명\n\n# 가", "x.md", "가", "filename", "<p>"],
  ["<p>말</p>\n\n# 가", "x.md", "가", "filename", "<p>"],
  ["<h1>말</h1>\n\n# 가", "x.md", "가", "filename", "<h1"],
];

test.each(titles)("%j at %s is called %s", async (source, path, title, from, begins) => {
  const note = await parse(source, undefined, path);
  expect([note.title, note.titleSource]).toEqual([title, from]);
  expect(
    note
      .html()
      .filter((part) => typeof part === "string")
      .join("")
      .trimStart(),
  ).toMatch(new RegExp(`^${begins}`));
});
