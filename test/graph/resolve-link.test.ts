import { describe, expect, it } from "vitest";
import type { Resolution } from "../../src/model/resolution.ts";
import { linkNotes } from "../support/link-notes.ts";

const nfd = (text: string): string => text.normalize("NFD");

const folder: Record<string, string | null> = {
  "시작.md":
    "---\naliases: [첫 노트, Start]\n---\n# 시작\n\n## 설치 방법\n\n## 설치 방법\n\n### 주의 사항\n\n## 🚀 시작하기\n\n### 읽기 | 쓰기: A&B\n\n글 ^block\n",
  "README.md": "# 처음\n",
  "a/links.md": "",
  "a/container.md": "# 컨테이너\n",
  "b/container.md": "# 다른 컨테이너\n",
  "container.md": "# 뿌리 컨테이너\n",
  "docs/index.md": "# 문서\n",
  "docs/guide/README.md": "# 안내\n",
  "docs/guide/first step.md": "# 첫걸음\n",
  "no-index/page.md": "# 쪽\n",
  "C#.md": "# C#\n",
  "100%.md": "# 퍼센트\n",
  "q?.md": "# 물음\n",
  [nfd("한글 이름.md")]: "# 한글 이름\n",
  "permalink.md": "---\npermalink: /old/place/\n---\n# 옮긴 노트\n",
  "draft.md": "---\ndraft: true\n---\n# 초안\n",
  "wiki/only.md": "# 하나\n",
  "그림.png": null,
  "a/img/그림 2.png": null,
  "file.pdf": null,
};

/** From `a/links.md`: Markdown → what it means. */
const cases: readonly (readonly [string, string])[] = [
  ["[x](container.md)", "note a/container"],
  ["[x](container)", "note a/container"],
  ["[x](./container.md)", "note a/container"],
  ["[x](../container.md)", "note container"],
  ["[x](/container.md)", "note container"],
  ["[x](../b/container.md)", "note b/container"],
  ["[x](../docs)", "note docs/index"],
  ["[x](../docs/)", "note docs/index"],
  ["[x](../docs/index.html)", "note docs/index"],
  ["[x](../docs/guide/)", "note docs/guide/README"],
  ["[x](../docs/guide/first%20step.md)", "note docs/guide/first step"],
  ["[x](<../docs/guide/first step.md>)", "note docs/guide/first step"],
  ["[x](../docs/guide/first%20step.html)", "note docs/guide/first step"],
  ["[x](../no-index/)", "page /no-index/index.html"],
  ["[x](/old/place/)", "note permalink"],
  ["[x](/old/place)", "note permalink"],
  ["[x](../C%23.md)", "note C#"],
  ["[x](../100%.md)", "note 100%"],
  ["[x](../100%25.md)", "note 100%"],
  ["[x](../q%3F.md)", "note q?"],
  ["[x](../한글%20이름.md)", "note 한글 이름"],
  [`[x](<../${nfd("한글 이름.md")}>)`, "note 한글 이름"],
  ["[x](../%ED%95%9C%EA%B8%80%20%EC%9D%B4%EB%A6%84.md)", "note 한글 이름"],
  ["[x](container.md?plain=1)", "note a/container"],
  ["[x](../시작.md#설치-방법)", "heading 시작 설치-방법"],
  ["[x](../시작.md#설치-방법-1)", "heading 시작 설치-방법-1"],
  ["[x](../시작.md#설치-방법-2)", "missing-heading"],
  ["[x](../시작.md#%EC%84%A4%EC%B9%98-%EB%B0%A9%EB%B2%95)", "heading 시작 설치-방법"],
  ["[x](../시작.md#-시작하기)", "heading 시작 -시작하기"],
  ["[x](../시작.md#user-content-설치-방법)", "heading 시작 설치-방법"],
  ["[x](../시작.md#top)", "note 시작"],
  ["[x](../시작.md#:~:text=설치)", "note 시작"],
  ["[x](../시작.md#)", "note 시작"],
  ["[x](../시작.md#없음)", "missing-heading"],
  ["[x](없음.md)", "missing-note"],
  ["[x](Container.md)", "case-mismatch a/container.md"],
  ["[x](../Docs/)", "case-mismatch docs/index.md"],
  ["[x](../../밖.md)", "escapes-root"],
  ["[x](/../밖.md)", "escapes-root"],
  ["[x](%zz.md)", "malformed"],
  ["[x](a%00b.md)", "malformed"],
  ["[x](javascript:alert(1))", "unsafe javascript"],
  ["[x](JaVaScRiPt:alert(1))", "unsafe javascript"],
  ["[x](data:text/html,x)", "unsafe data"],
  ["[x](file:///etc/passwd)", "unsafe file"],
  ["[x](https://example.com/a?b#c)", "external https://example.com/a?b#c"],
  ["[x](//example.com/a)", "external //example.com/a"],
  ["[x](mailto:a@example.com)", "external mailto:a@example.com"],
  ["[x](mailto:)", "malformed"],
  ["[x](tel:+82-2-123)", "external tel:+82-2-123"],
  ["[x](http://)", "malformed"],
  ["[x](https://user.github.io/repo/docs/)", "note docs/index"],
  ["[x](https://user.github.io/repo/a/container.html)", "note a/container"],
  ["[x](https://user.github.io/other/)", "external https://user.github.io/other/"],
  ["[x](https://github.com/user/repo/blob/main/내%20노트/a/container.md)", "note a/container"],
  ["[x](<https://github.com/user/repo/blob/main/내 노트/a/container.md#없음>)", "missing-heading"],
  [
    "[x](https://github.com/user/repo/blob/main/%EB%82%B4%20%EB%85%B8%ED%8A%B8/%EC%8B%9C%EC%9E%91.md#%EC%84%A4%EC%B9%98-%EB%B0%A9%EB%B2%95)",
    "heading 시작 설치-방법",
  ],
  ["[x](https://github.com/user/repo/tree/main/내%20노트/docs)", "note docs/index"],
  [
    "[x](https://github.com/user/repo/blob/main/내%20노트/LICENSE)",
    "external https://github.com/user/repo/blob/main/내%20노트/LICENSE",
  ],
  [
    "[x](https://github.com/user/repo/blob/main/내%20노트/file.pdf)",
    "external https://github.com/user/repo/blob/main/내%20노트/file.pdf",
  ],
  [
    "[x](https://github.com/user/repo/blob/dev/내%20노트/a/container.md)",
    "external https://github.com/user/repo/blob/dev/내%20노트/a/container.md",
  ],
  ["[x](/repo/docs/)", "note docs/index"],
  [
    "[x](/repo) [x](/repo/) [x](https://user.github.io/repo) [x](https://user.github.io/repo/)",
    "note README, note README, note README, note README",
  ],
  ["![x](../그림.png)", "asset 그림.png"],
  ["![x](<img/그림 2.png>)", "asset a/img/그림 2.png"],
  ["![x](../없음.png)", "missing-asset"],
  ["![x](../그림.PNG)", "case-mismatch 그림.png"],
  ["[x](../file.pdf#page=2)", "asset file.pdf"],
  ["![x](data:image/png;base64,AA)", "external data:image/png;base64,AA"],
  ["[x](../draft.md)", "draft draft"],
  ["[[only]]", "note wiki/only"],
  ["[[ONLY]]", "note wiki/only"],
  ["[[wiki/only]]", "note wiki/only"],
  ["[[only.md]]", "note wiki/only"],
  ["[[시작#설치 방법]]", "heading 시작 설치-방법"],
  ["[[시작#읽기 쓰기 a b]]", "heading 시작 읽기--쓰기-ab"],
  ["[x](<../시작.md#읽기 쓰기 a b>)", "missing-heading"],
  ["[x](../시작.md#Top)", "note 시작"],
  ["[[시작#설치 방법#주의 사항]]", "heading 시작 주의-사항"],
  ["[[시작#없음]]", "missing-heading"],
  ["[[시작#^block]]", "heading 시작 ^block"],
  ["[[시작|보이는 말]]", "note 시작"],
  ["[[첫 노트]]", "note 시작"],
  ["[[start]]", "note 시작"],
  ["[[container]]", "note a/container"],
  ["[[/container]]", "note container"],
  ["[[b/container]]", "note b/container"],
  ["[[없음]]", "missing-note"],
  ["[[../../밖]]", "escapes-root"],
  ["![[그림.png]]", "asset 그림.png"],
  ["![[그림 2.png|300]]", "asset a/img/그림 2.png"],
  ["![[시작]]", "note 시작"],
  ["![[없음.png]]", "missing-asset"],
  [`[[${nfd("한글 이름")}]]`, "note 한글 이름"],
  ['<a href="../container.md">x</a>', "note container"],
  ['<img src="../그림.png">', "asset 그림.png"],
  ["[x][ref]\n\n[ref]: ../container.md", "note container"],
];

function tell(resolution: Resolution): string {
  switch (resolution.type) {
    case "note":
    case "draft":
      return `${resolution.type} ${resolution.note}`;
    case "heading":
      return `heading ${resolution.note} ${resolution.id}`;
    case "asset":
      return `asset ${resolution.path}`;
    case "page":
    case "external":
      return `${resolution.type} ${resolution.url}`;
    case "case-mismatch":
      return `case-mismatch ${resolution.actual}`;
    case "unsafe":
      return `unsafe ${resolution.scheme}`;
    case "ambiguous":
      return `ambiguous ${resolution.candidates.join(" ")}`;
    default:
      return resolution.type;
  }
}

async function resolve(source: string): Promise<string> {
  const from = "a/links.md";
  const graph = await linkNotes(
    { ...folder, [from]: source },
    {
      siteUrl: "https://user.github.io",
      base: "/repo/",
      editUrl: "https://github.com/user/repo/edit/main/%EB%82%B4%20%EB%85%B8%ED%8A%B8/",
    },
  );
  const edges = [...graph.edges.values()].flat().filter((edge) => graph.notes.get(edge.from)!.path === from);
  return edges.map((edge) => tell(edge.resolution)).join(", ");
}

describe("resolveLink", () => {
  it.each(cases)("%s", async (source, expected) => {
    expect(await resolve(source)).toBe(expected);
  });

  it("does not guess between two notes that are equally near", async () => {
    const graph = await linkNotes({ "a/container.md": "", "b/container.md": "", "c/links.md": "[[container]]" });
    expect([...graph.edges.values()].flat().map((edge) => tell(edge.resolution))).toEqual([
      "ambiguous a/container b/container",
    ]);
  });

  it("looks up /x and wikilinks in further roots", async () => {
    const graph = await linkNotes(
      { "_wiki/mac/iterm.md": "# iTerm\n", "_wiki/x.md": "[[/mac/iterm]] [y](/mac/iterm.md)" },
      { roots: ["_wiki"] },
    );
    const edges = [...graph.edges.values()].flat();
    expect(edges.map((edge) => tell(edge.resolution))).toEqual(["note _wiki/mac/iterm", "note _wiki/mac/iterm"]);
  });

  it("follows links to drafts where drafts are shown", async () => {
    const graph = await linkNotes({ "a.md": "[x](draft.md)", "draft.md": "---\ndraft: true\n---\n" }, { drafts: true });
    expect([...graph.edges.values()].flat().map((edge) => tell(edge.resolution))).toEqual(["note draft"]);
  });
});
