import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixNotes } from "../../src/cli/fix-notes.ts";
import { writeFixes } from "../../src/cli/write-fixes.ts";
import { parseOptions } from "../../src/config/parse-options.ts";
import { createLoader } from "../../src/site/create-loader.ts";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const nfd = (text: string): string => text.normalize("NFD");

/** Files beside the note under test, which is `a/note.md`. */
const folder = {
  "a/Docker.md": "# Docker\n\n## 설치 방법\n\n## 3. 네트워크 설정\n\n## v1 이전\n",
  "a/image file (1).md": "# 그림\n",
  "docs/Guide/index.md": "# 안내\n",
  "docs/컨테이너.md": "# 컨테이너\n\n## 볼륨\n",
  "docs/old.markdown": "# 옛\n",
  "img/Photo.PNG": "",
  "wiki/한글 이름.md": "# 한글\n",
};

/** What stands in the note → what stands there after `--fix`; the same text: it is left alone. */
const cases: readonly (readonly [string, string])[] = [
  // case of paths, in the author's form
  ["[x](docker.md)", "[x](Docker.md)"],
  ["[x](./docker.md)", "[x](./Docker.md)"],
  ["[x](docker)", "[x](Docker.md)"],
  ["[x](/A/Docker.md)", "[x](/a/Docker.md)"],
  ["[x](DOCKER.md?plain=1#설치-방법)", "[x](Docker.md?plain=1#설치-방법)"],
  ['[x](docker.md "제목")', '[x](Docker.md "제목")'],
  ["[x](<docker.md> '제목')", "[x](<Docker.md> '제목')"],
  ["[x](../Docs/%EC%BB%A8%ED%85%8C%EC%9D%B4%EB%84%88.md)", "[x](../docs/%EC%BB%A8%ED%85%8C%EC%9D%B4%EB%84%88.md)"],
  ["[x](../Docs/컨테이너.md#볼륨)", "[x](../docs/컨테이너.md#볼륨)"],
  ["[x](../Docs/guide/)", "[x](../docs/Guide/)"],
  ["[x](../docs/guide)", "[x](../docs/Guide)"],
  ["[x](../docs/guide/Index.md)", "[x](../docs/Guide/index.md)"],
  ["![x](../img/photo.png)", "![x](../img/Photo.PNG)"],
  ["![x](../img/photo.png){width=3}", "![x](../img/Photo.PNG){width=3}"],
  ["[x](Image%20file%20%281%29.md)", "[x](image%20file%20%281%29.md)"],
  ["[x](<Image file (1).md>)", "[x](<image file (1).md>)"],
  ["[x](Image%20file%20\\(1\\).md)", "[x](image%20file%20%281%29.md)"],
  ['<a href="docker.md">x</a>', '<a href="Docker.md">x</a>'],
  ['<img src="../img/photo.png" alt="x">', '<img src="../img/Photo.PNG" alt="x">'],
  [
    '<img srcset="../img/photo.png 1x, ../img/Photo.PNG 2x">',
    '<img srcset="../img/Photo.PNG 1x, ../img/Photo.PNG 2x">',
  ],
  ["[가][d] [나][d]\n\n[d]: docker.md '제목'", "[가][d] [나][d]\n\n[d]: Docker.md '제목'"],
  ["> 1. [x](docker.md)", "> 1. [x](Docker.md)"],
  ["| a | b |\n|---|---|\n| `\\|` | [x](docker.md) |", "| a | b |\n|---|---|\n| `\\|` | [x](Docker.md) |"],
  // NFC of paths
  [`[x](../wiki/${nfd("한글 이름.md").replace(" ", "%20")})`, "[x](../wiki/한글%20이름.md)"],
  [`[x](../wiki/${encodeURIComponent(nfd("한글 이름.md"))})`, `[x](../wiki/${encodeURIComponent("한글 이름.md")})`],
  [`[x](<../wiki/${nfd("한글 이름")}>)`, "[x](<../wiki/한글 이름.md>)"],
  // `.md`
  ["[x](Docker)", "[x](Docker.md)"],
  ["[x](Docker#설치-방법)", "[x](Docker.md#설치-방법)"],
  ["[x](../docs/old)", "[x](../docs/old.markdown)"],
  ["[x](../docs/old.md)", "[x](../docs/old.markdown)"],
  ["[x](../docs/Guide.md)", "[x](../docs/Guide/index.md)"],
  ["[x](Docker/)", "[x](Docker.md)"],
  ["[x](../img/Photo.PNG.md)", "[x](../img/Photo.PNG)"],
  // headings
  ["[x](Docker.md#설치-방밥)", "[x](Docker.md#설치-방법)"],
  ["[x](Docker.md#%EC%84%A4%EC%B9%98-%EB%B0%A9%EB%B0%A5)", "[x](Docker.md#%EC%84%A4%EC%B9%98-%EB%B0%A9%EB%B2%95)"],
  ["[x](Docker.md#2-네트워크-설정)", "[x](Docker.md#3-네트워크-설정)"],
  ["[[Docker#설치 방밥|이름]]", "[[Docker#설치 방법|이름]]"],
  ["[x](docker.md#설치-방밥)", "[x](Docker.md#설치-방법)"],
  ["[x](Docker.md#설-치-방법)", "[x](Docker.md#설치-방법)"],
  // never a guess
  ["[x](Docker.md#설치-방식)", "[x](Docker.md#설치-방식)"],
  ["[x](Docker.md#v2-이전)", "[x](Docker.md#v2-이전)"],
  ["[x](Docker.md#아무-제목)", "[x](Docker.md#아무-제목)"],
  ["[x](Dokcer.md)", "[x](Dokcer.md)"],
  // links alone
  ["`[x](docker.md)` [x](docker.md)", "`[x](docker.md)` [x](Docker.md)"],
  ["```md\n[x](docker.md)\n```", "```md\n[x](docker.md)\n```"],
  ["<!-- [x](docker.md) -->", "<!-- [x](docker.md) -->"],
  ["\\[x](docker.md)", "\\[x](docker.md)"],
  [
    "<!-- ieum-ignore-next-line case-mismatch: 일부러 -->\n[x](docker.md)",
    "<!-- ieum-ignore-next-line case-mismatch: 일부러 -->\n[x](docker.md)",
  ],
  // where it stands in the file
  ["\uFEFF[x](docker.md)\r\n[x](docker)\r\n", "\uFEFF[x](Docker.md)\r\n[x](Docker.md)\r\n"],
  [
    `${nfd("가나다")} [${nfd("각")}](docker.md) ${nfd("한글")}`,
    `${nfd("가나다")} [${nfd("각")}](Docker.md) ${nfd("한글")}`,
  ],
  [`[x](../${nfd("위키")}/../a/docker.md)`, "[x](Docker.md)"],
  ["😀 [x](docker.md) 😀 [y](docker.md)", "😀 [x](Docker.md) 😀 [y](Docker.md)"],
];

describe("check --fix", () => {
  it.each(cases)("%j", async (before, after) => {
    const cwd = tempFolder({ ...prefixed(folder), "notes/a/note.md": before });
    const file = join(cwd, "notes/a/note.md");
    const dry = await runCli(cwd, ["check", "--fix=dry", "--no-cache"]);
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(dry.out === "").toBe(before === after);
    await runCli(cwd, ["check", "--fix", "--no-cache"]);
    expect(readFileSync(file, "utf8")).toBe(after);
    const again = await runCli(cwd, ["check", "--fix", "--no-cache", "--lang", "en"], { lang: "en" });
    expect(readFileSync(file, "utf8")).toBe(after);
    expect(again.err).toBe("No link was mended.\n");
  });

  it("says what it did, and reports what is left", async () => {
    const cwd = tempFolder({ ...prefixed(folder), "notes/a/note.md": "[x](docker.md) [y](없음.md)\n" });
    const { code, out, err } = await runCli(cwd, ["check", "--fix", "--reporter", "json", "--no-cache"]);
    expect(code).toBe(1);
    expect(err).toBe("노트 1개에서 링크 1개를 고쳤습니다.\n");
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; target: string }[] };
    expect(diagnostics.map(({ code, target }) => [code, target])).toEqual([["missing-note", "없음.md"]]);
  });

  it("leaves files alone that are not UTF-8", async () => {
    const bytes = Buffer.from([0xff, 0xfe, ...Buffer.from("[x](docker.md)\n", "utf16le")]);
    const cwd = tempFolder({ ...prefixed(folder), "notes/a/note.md": bytes });
    await runCli(cwd, ["check", "--fix", "--no-cache"]);
    expect(readFileSync(join(cwd, "notes/a/note.md")).equals(bytes)).toBe(true);
  });

  it("leaves a note alone that changed while it was looked at, and says so", async () => {
    const cwd = tempFolder({ "notes/a.md": "[x](B.md)\n", "notes/b.md": "# b\n", "notes/c.md": "[x](B.md)\n" });
    const root = join(cwd, "notes");
    const options = { ...parseOptions({}), mentions: false };
    const site = await createLoader({ root, options, cacheDir: undefined, skip: [], draw: false }).load();
    const fixes = await fixNotes(site, site.diagnostics);
    writeFileSync(join(root, "a.md"), "[x](B.md) 그사이 쓴 글\n");
    let said = "";
    const out = { write: () => undefined, isTTY: false, columns: 80 };
    const isWhole = writeFixes(root, fixes, false, {
      cwd,
      env: {},
      lang: "ko",
      out,
      err: { ...out, write: (text) => void (said += text) },
      readInput: async () => "",
      signal: AbortSignal.abort(),
    });
    expect(isWhole).toBe(false);
    expect(said).toBe("노트 1개에서 링크 1개를 고쳤습니다.\n그사이 바뀌어 그대로 두었습니다: notes/a.md\n");
    expect(readFileSync(join(root, "a.md"), "utf8")).toBe("[x](B.md) 그사이 쓴 글\n");
    expect(readFileSync(join(root, "c.md"), "utf8")).toBe("[x](b.md)\n");
  });

  it.skipIf(process.getuid?.() === 0)("mends all others where some cannot be written, and names those", async () => {
    const note = "[x](/B.md)\n";
    const names = ["a.md", "shut/a.md", "z.md"];
    const cwd = tempFolder(prefixed({ "b.md": "# 나\n", ...Object.fromEntries(names.map((name) => [name, note])) }));
    chmodSync(join(cwd, "notes/a.md"), 0o444);
    chmodSync(join(cwd, "notes/shut"), 0o555);
    const { code, err } = await runCli(cwd, ["check", "--fix", "--no-cache"]);
    chmodSync(join(cwd, "notes/shut"), 0o755);
    expect(code).toBe(2);
    expect(err).toBe(
      "노트 1개에서 링크 1개를 고쳤습니다.\nieum: 파일을 쓸 수 없습니다: notes/a.md, notes/shut/a.md (EACCES). 그 자리에 쓸 권한이 있는지 확인해 주세요.\n",
    );
    expect(readFileSync(join(cwd, "notes/z.md"), "utf8")).toBe("[x](/b.md)\n");
  });

  it("refuses another value", async () => {
    const { code, err } = await runCli(tempFolder(prefixed(folder)), ["check", "--fix=all"]);
    expect([code, err]).toEqual([2, "ieum: '--fix' 옵션의 값 'all'을 읽을 수 없습니다. 쓸 수 있는 값: dry\n"]);
  });

  it("takes the folder that follows a bare --fix", async () => {
    const cwd = tempFolder({ "다른 곳/a.md": "[x](B.md)\n", "다른 곳/b.md": "# b\n" });
    await runCli(cwd, ["check", "--fix", "다른 곳", "--no-cache"]);
    expect(readFileSync(join(cwd, "다른 곳/a.md"), "utf8")).toBe("[x](b.md)\n");
  });

  it("mends a note that was given another mode without changing it", async () => {
    const cwd = tempFolder({ ...prefixed(folder) });
    const file = join(cwd, "notes/a/note.md");
    writeFileSync(file, "[x](docker.md)", { mode: 0o640 });
    await runCli(cwd, ["check", "--fix", "--no-cache"]);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });
});

function prefixed(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`notes/${path}`, text]));
}
