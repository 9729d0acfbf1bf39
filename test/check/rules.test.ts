import { describe, expect, it } from "vitest";
import { runChecks } from "../../src/check/run-checks.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Options } from "../../src/model/options.ts";
import { linkNotes } from "../support/link-notes.ts";

const nfd = (text: string): string => text.normalize("NFD");

/** Beside the note under test, which is `a/note.md`. */
const folder: Record<string, string | null> = {
  "a/Docker.md": "# 도커\n\n## 설치 방법\n\n## 3. 네트워크\n\n글 ^block\n",
  "a/이름 둘.md": "# 둘\n",
  "컨테이너/index.md": "# 컨테이너\n",
  "컨테이너/쿠버네티스.md": "# 쿠버네티스\n",
  "x/같은.md": "---\nredirect_from: /old/\n---\n\n# 같은\n",
  "y/같은.md": "# 같은\n",
  "초안.md": "---\ndraft: true\ntitle: 쓰는 중\n---\n",
  "그림/사진 1.png": null,
  [nfd("분해.md")]: "# 분해\n",
};

type Case = readonly [source: string, ...findings: readonly string[]];

/** Source → findings as `code target [→ suggestion]`. */
const cases: readonly Case[] = [
  ["[x](Docker.md)"],
  ["[x](없음.md)", "missing-note 없음.md"],
  // the same name elsewhere, else the nearest path, else the nearest name; in the link's own form
  ["[x](쿠버네티스.md)", "missing-note 쿠버네티스.md → ../컨테이너/쿠버네티스.md"],
  ["[x](쿠버네티스)", "missing-note 쿠버네티스 → ../컨테이너/쿠버네티스"],
  ["[x](/쿠버네티스.md#파드)", "missing-note /쿠버네티스.md#파드 → /컨테이너/쿠버네티스.md#파드"],
  ["[x](../컨테이나/쿠버네티스.md?x=1)", "missing-note ../컨테이나/쿠버네티스.md?x=1 → ../컨테이너/쿠버네티스.md?x=1"],
  ["[x](../컨테이너/쿠버네티슈.md)", "missing-note ../컨테이너/쿠버네티슈.md → ../컨테이너/쿠버네티스.md"],
  // a long folder in common makes no two names alike
  ["[x](../컨테이너/hidden.md)", "missing-note ../컨테이너/hidden.md"],
  ["[x](./Dokcer.md)", "missing-note ./Dokcer.md → ./Docker.md"],
  [
    "[x](%EC%9D%B4%EB%A6%84%20%EB%91%98%EC%9D%B4.md)",
    "missing-note %EC%9D%B4%EB%A6%84%20%EB%91%98%EC%9D%B4.md → %EC%9D%B4%EB%A6%84%20%EB%91%98.md",
  ],
  ["[x](이름%20둘이.md)", "missing-note 이름%20둘이.md → 이름%20둘.md"],
  ["[x](다른-이야기.md)", "missing-note 다른-이야기.md"],
  ["[x](../같은.md)", "missing-note ../같은.md"],
  ["[[쿠버네티슈]]", "missing-note 쿠버네티슈 → 쿠버네티스"],
  ["[[없는 노트]]", "missing-note 없는 노트"],
  ["[x](Docker.md#설치-방밥)", "missing-heading Docker.md#설치-방밥 → Docker.md#설치-방법"],
  ["[x](Docker.md#2-네트워크)", "missing-heading Docker.md#2-네트워크 → Docker.md#3-네트워크"],
  [
    "[x](Docker.md#%EC%84%A4%EC%B9%98-%EB%B0%A9%EB%B0%A5)",
    "missing-heading Docker.md#%EC%84%A4%EC%B9%98-%EB%B0%A9%EB%B0%A5 → Docker.md#%EC%84%A4%EC%B9%98-%EB%B0%A9%EB%B2%95",
  ],
  // footnotes by their labels, as GitHub
  [
    "글[^1] [^가] [^가] [x](#fn-1) [x](#user-content-fn-1) [x](#fnref-%EA%B0%80-2) [x](#fn-가)\n\n[^1]: 하나\n[^가]: 둘\n[^나]: 셋",
  ],
  ["글[^1] [x](#fn-2) [x](#fn-나)\n\n[^1]: 하나\n[^나]: 셋", "missing-heading #fn-2", "missing-heading #fn-나"],
  ['<a href="">x</a> <a href="Doc\n\tker.md">x</a> <img src="">', "malformed-url "],
  ["## 🎉\n## Section\n## ![x](../그림/사진%201.png)\n\n[x](#-1) [x](#-2) [x](#section)", "missing-heading #-2"],
  ["[[Docker#설치 방밥]]", "missing-heading Docker#설치 방밥 → Docker#설치 방법"],
  ["## [0] 읽기 | 쓰기#1\n\n[[#0 읽기 쓰기#1]]", "missing-heading #0 읽기 쓰기#1 → #0 읽기 쓰기 1"],
  ["[x](Docker.md#전혀-다른-제목)", "missing-heading Docker.md#전혀-다른-제목"],
  ["[x](#없음)", "missing-heading #없음"],
  ["![x](../그림/사진%202.png)", "missing-asset ../그림/사진%202.png → ../그림/사진%201.png"],
  ["![x](없는-그림.png)", "missing-asset 없는-그림.png"],
  ["[[없는.pdf]] [[Node.js]]", "missing-asset 없는.pdf", "missing-note Node.js"],
  ["[[사진 2.png]] ![[없는.hwp]]", "missing-asset 사진 2.png → 사진 1.png", "missing-asset 없는.hwp"],
  ["[[같은]]", "ambiguous-link 같은"],
  ["[x](docker.md)", "case-mismatch docker.md → Docker.md"],
  ["[x](docker)", "case-mismatch docker → Docker"],
  ["[x](./docker.md#block)", "case-mismatch ./docker.md#block → ./Docker.md#block"],
  ["![x](<../그림/사진 1.PNG>)", "case-mismatch ../그림/사진 1.PNG → ../그림/사진%201.png"],
  ["[x](../../밖.md)", "escapes-root ../../밖.md"],
  ["[x](javascript:alert(1))", "unsafe-link javascript:alert(1)"],
  ["[x](%zz.md)", "malformed-url %zz.md"],
  ["[x]() ![y](<>) [z](#) [말][r] ![말][r] [[|말]]\n\n[r]: <>", ...Array<string>(3).fill("malformed-url ")],
  ["[x](http://)", "malformed-url http://"],
  ["[x](../초안.md)", "draft-link ../초안.md"],
  ["[x](Docker)", "not-on-github Docker"],
  ["[x](../분해.md)", "not-on-github ../분해.md"],
  [`[x](../${nfd("분해.md")})`],
  ["[x](../컨테이너/)", "not-on-github ../컨테이너/"],
  ["[x](<Docker.md#설치 방법>)", "not-on-github Docker.md"],
  // on the site alone, but for a folder, which GitHub lists
  ["[x](../old/) [y](../x/) [z](../x/index.html)", "not-on-github ../old/", "not-on-github ../x/index.html"],
  ["[x](../references.html)", "not-on-github ../references.html"],
  ["[[Docker]] [[#노트]]\n\n# 노트"],
  ["![[note]]", "embed-cycle note"],
  ["[글][없는 정의]", "missing-definition 없는 정의"],
];

async function check(
  files: Readonly<Record<string, string | null>>,
  options: Partial<Options> = {},
): Promise<readonly Diagnostic[]> {
  return runChecks(await linkNotes(files), { severity: {}, ...options });
}

function word({ code, target, suggestion }: Diagnostic): string {
  return `${code} ${target}${suggestion === undefined ? "" : ` → ${suggestion}`}`;
}

describe("rules", () => {
  it.each(cases)("%s", async (source, ...expected) => {
    const found = await check({ ...folder, "a/note.md": source });
    expect(found.filter(({ path }) => path === "a/note.md").map(word)).toEqual(expected);
  });

  it("names the candidates of an ambiguous link", async () => {
    const [found] = await check({ "x/가.md": "", "y/가.md": "", "z/b.md": "[[가]]" });
    expect([found?.code, found?.data]).toEqual(["ambiguous-link", { candidates: ["x/가", "y/가"] }]);
  });

  it("names the draft, the heading's note, the scheme", async () => {
    const found = await check({ ...folder, "a/note.md": "[x](../초안.md) [y](Docker.md#없음) [z](vbscript:x)" });
    expect(found.map(({ data }) => data)).toEqual([{ note: "쓰는 중" }, { note: "도커" }, { scheme: "vbscript" }]);
  });

  it("knows a folder of files alone from a note that is not there", async () => {
    const source = "[x](../그림/) [y](/%EA%B7%B8%EB%A6%BC) [z](../없음/) [[그림]]";
    const found = await check({ ...folder, "a/note.md": source });
    expect(found.map(({ code, target, data }) => [code, target, data])).toEqual([
      ["missing-note", "../그림/", { kind: "folder" }],
      ["missing-note", "/%EA%B7%B8%EB%A6%BC", { kind: "folder" }],
      ["missing-note", "../없음/", {}],
      ["missing-note", "그림", {}],
    ]);
  });

  it("tells a circle of embeds once, with the way round", async () => {
    const found = await check({ "a.md": "![[b]]", "b.md": "![[c]]\n\n![[c]]", "c.md": "글\n\n![[a]]" });
    expect(found.map(({ code, path, position, data }) => [code, path, position.line, data])).toEqual([
      ["embed-cycle", "c.md", 3, { chain: ["a.md", "b.md", "c.md", "a.md"] }],
    ]);
  });

  it("tells notes that want one address", async () => {
    const found = await check({
      "a.md": "---\npermalink: /b/\n---\n",
      "b/index.md": "",
      "c.md": "---\npermalink: /b/\n---\n",
    });
    expect(found.map(({ code, path, data }) => [code, path, data["other"]])).toEqual([
      ["duplicate-url", "a.md", "b/index.md"],
      ["duplicate-url", "c.md", "b/index.md"],
    ]);
  });
});

describe("severities", () => {
  const files = { "a.md": "[x](없음.md) [y](B) [z](b)", "b.md": "" };

  it("are each code's own", async () => {
    expect((await check(files)).map(({ code, severity }) => [code, severity])).toEqual([
      ["missing-note", "error"],
      ["case-mismatch", "error"],
      ["not-on-github", "info"],
    ]);
  });

  it("are the owner's where given; off drops a finding", async () => {
    const found = await check(files, {
      severity: { "missing-note": "info", "case-mismatch": "off", "not-on-github": "warning" },
    });
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ["missing-note", "info"],
      ["not-on-github", "warning"],
    ]);
  });
});

describe("order", () => {
  it("is by path, line, column and code, the same everywhere", async () => {
    const source = "[x](없음.md) [y](가.md)\n\n[z](B) [z](b)";
    const found = await check({ "나.md": source, "가/a.md": source, "b.md": "", "B2.md": source, "가.md": "" });
    const places = found.map(({ path, position }) => [path, position.line, position.column] as const);
    expect(places).toEqual(
      places.toSorted((a, b) => (a[0] === b[0] ? a[1] - b[1] || a[2] - b[2] : a[0] < b[0] ? -1 : 1)),
    );
    expect(found.map(({ path }) => path).filter((path, i, all) => path !== all[i - 1])).toEqual([
      "B2.md",
      "가/a.md",
      "나.md",
    ]);
  });
});

describe("ignores", () => {
  const ignore = (wish: string): string => `<!-- ieum-ignore-next-line${wish} -->`;

  it.each<Case>([
    [`${ignore(" missing-note: 곧")}\n[x](없음.md)`],
    [`${ignore("")}\n[x](없음.md) ![y](없음.png)`],
    [`${ignore(" missing-note, missing-asset: 곧")}\n[x](없음.md) ![y](없음.png)`],
    [`${ignore(" missing-note")}\n\n\n[x](없음.md)`],
    [`> ${ignore(" missing-note")}\n> [x](없음.md)`],
    [`- ${ignore(" missing-note")}\n  [x](없음.md)`],
    [`${ignore(" missing-note")}\n[x](없음.md)\n[y](없음.md)`, "missing-note 없음.md"],
    [`${ignore(" missing-note")}\n![y](없음.png)`, "unused-ignore missing-note", "missing-asset 없음.png"],
    [`${ignore(" missing-note")}\n[x](Docker.md)`, "unused-ignore missing-note"],
    [`${ignore(" mising-note")}\n[x](없음.md)`, "unused-ignore mising-note", "missing-note 없음.md"],
    [`${ignore("")}\n글`, "unused-ignore "],
    [`\`${ignore(" missing-note")}\`\n[x](없음.md)`, "missing-note 없음.md"],
    [`[x](없음.md) ${ignore(" missing-note")}`, "missing-note 없음.md", "unused-ignore missing-note"],
    // Whether an outside link is dead is not known in every run.
    [`${ignore(" dead-link: 가끔 내려감")}\n[x](https://example.com/)`],
  ])("%j", async (source, ...expected) => {
    const found = await check({ ...folder, "a/note.md": source });
    expect(found.filter(({ path }) => path === "a/note.md").map(word)).toEqual(expected);
  });

  const whole = (wish: string): string => `<!-- ieum-ignore-file${wish} -->`;

  it.each<Case>([
    [`${whole(" missing-note: 옮기는 중")}\n\n[x](없음.md)\n\n## 가\n\n[y](없음.md)`],
    [`[x](없음.md)\n\n[y](없음.md)\n\n${whole(" missing-note: 끝에 적어도")}`],
    [`글 ${whole(" missing-note")} [x](없음.md)`],
    [`${whole("")}\n\n[x](없음.md) ![y](없음.png)\n\n[z](docker.md)`],
    [`${whole(" missing-note, missing-asset: 곧")}\n\n[x](없음.md)\n\n![y](없음.png)`],
    [`---\ntags: {}\n---\n${whole(" front-matter: 다른 도구가 씀")}`],
    [`---\npermalink: /../x\n---\n${whole(" unusable-url: 예전 도구의 것")}`],
    [`${whole(" missing-note")}\n\n![y](없음.png)`, "unused-ignore missing-note", "missing-asset 없음.png"],
    [`${whole(" mising-note")}\n\n[x](없음.md)`, "unused-ignore mising-note", "missing-note 없음.md"],
    [`${whole(" missing-note")}\n${whole(" missing-note")}\n\n[x](없음.md)`, "unused-ignore missing-note"],
    [`\`${whole(" missing-note")}\`\n[x](없음.md)`, "missing-note 없음.md"],
    [`${whole("s missing-note")}\n\n[x](없음.md)`, "missing-note 없음.md"],
    // The narrower one does the work.
    [`${whole(" missing-note")}\n\n${ignore(" missing-note")}\n[x](없음.md)`, "unused-ignore missing-note"],
    [`${whole(" missing-note")}\n\n${ignore(" missing-note")}\n[x](없음.md)\n\n[y](없음.md)`],
    [`${whole(" orphan-page: 주소를 아는 이만")}\n\n글`],
    [`${whole(" dead-link")}\n\n글`],
    // Any page may be an orphan, which this run does not know.
    [`${whole("")}\n\n글`],
  ])("%j", async (source, ...expected) => {
    const found = await check({ ...folder, "a/note.md": source });
    expect(found.filter(({ path }) => path === "a/note.md").map(word)).toEqual(expected);
  });

  it("hold in their own note alone", async () => {
    const found = await check({ "a.md": `${whole(" missing-note")}\n\n[x](없음.md)`, "b.md": "[x](없음.md)" });
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual(["missing-note b.md"]);
  });

  it("name what is no code", async () => {
    const found = await check({ "a.md": `${ignore(" mising-note missing-note")}\n글` });
    expect(found.map(({ data }) => data)).toEqual([{ unknown: ["mising-note"] }]);
  });

  it("can be put up with, or ignored by severity", async () => {
    expect(await check({ "a.md": `${ignore("")}\n글` }, { severity: { "unused-ignore": "off" } })).toEqual([]);
  });
});

it.each([
  ["../.github/workflows/check.yml", { kind: "hidden" }],
  [".env", { kind: "hidden" }],
  ["./a.png", {}],
  ["a.b/c.png", {}],
])("says of a file that is not there whether it could be: %s", async (target, data) => {
  const graph = await linkNotes({ "a/note.md": `![x](${target})\n` });
  expect(runChecks(graph, { severity: {} }).map((finding) => finding.data)).toEqual([data]);
});
