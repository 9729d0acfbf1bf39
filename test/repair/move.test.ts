import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const nfd = (text: string): string => text.normalize("NFD");

/** Every kind of link, to and from `a/docker.md`. */
const notes: Record<string, string> = {
  "notes/a/docker.md":
    "---\nrelated: ['[[이웃]]']\n---\n# 도커\n\n[i](이웃.md) [p](../index.md#처음) ![g](그림.png) [r][d] [s](#도커) [o](../../밖.md)\n" +
    '[n](없음.md) [w](/a/이웃.md) <img src="그림.png"> [[이웃]] ![[그림.png]] [q](이웃.md?x=1#이웃) [u](https://example.com/docker.md)\n\n' +
    "[d]: <이웃.md> '제목'\n\n```mermaid\nflowchart LR\n  A --> B\n  click A \"이웃.md\"\n```\n",
  "notes/a/이웃.md": "# 이웃\n\n[x](docker.md) [y](./docker.md#도커) [b](docker)\n",
  "notes/a/그림.png": "",
  "notes/index.md":
    "---\nrelated: '[[docker]]'\n---\n# 처음\n\n[x](a/docker.md) [y](a/docker) [z](/a/docker.md) [[docker]] [[a/docker|이름]] ![[docker#도커]] <a href='a/docker.md'>h</a>\n" +
    "[e](a/docker.html) [p](a/) | `a/docker.md`\n\n| t |\n|---|\n| [[docker\\|표]] |\n\n[r]: a/docker.md\n\n[r] [k](a/%64ocker.md)\n",
};

describe("ieum mv", () => {
  it("mends every link to a note and in it", async () => {
    const cwd = tempFolder(notes);
    const { code, out, err } = await runCli(cwd, ["mv", "notes/a/docker.md", "notes/b/컨테이너 1.md", "--no-cache"]);
    expect([code, out, err]).toEqual([
      0,
      "",
      "옮겼습니다: a/docker.md → b/컨테이너 1.md\n노트 3개에서 링크 22개를 고쳤습니다.\n",
    ]);
    expect(existsSync(join(cwd, "notes/a/docker.md"))).toBe(false);
    expect(readFileSync(join(cwd, "notes/b/컨테이너 1.md"), "utf8")).toBe(
      "---\nrelated: ['[[이웃]]']\n---\n# 도커\n\n[i](../a/이웃.md) [p](../index.md#처음) ![g](../a/그림.png) [r][d] [s](#도커) [o](../../밖.md)\n" +
        '[n](../a/없음.md) [w](/a/이웃.md) <img src="../a/그림.png"> [[이웃]] ![[그림.png]] [q](../a/이웃.md?x=1#이웃) [u](https://example.com/docker.md)\n\n' +
        "[d]: <../a/이웃.md> '제목'\n\n```mermaid\nflowchart LR\n  A --> B\n  click A \"../a/이웃.md\"\n```\n",
    );
    expect(readFileSync(join(cwd, "notes/a/이웃.md"), "utf8")).toBe(
      "# 이웃\n\n[x](../b/컨테이너%201.md) [y](../b/컨테이너%201.md#도커) [b](../b/컨테이너%201)\n",
    );
    expect(readFileSync(join(cwd, "notes/index.md"), "utf8")).toBe(
      "---\nrelated: '[[컨테이너 1]]'\n---\n# 처음\n\n[x](b/컨테이너%201.md) [y](b/컨테이너%201) [z](/b/컨테이너%201.md) [[컨테이너 1]] [[b/컨테이너 1|이름]] ![[컨테이너 1#도커]] <a href='b/컨테이너%201.md'>h</a>\n" +
        "[e](b/컨테이너%201.html) [p](a/) | `a/docker.md`\n\n| t |\n|---|\n| [[컨테이너 1\\|표]] |\n\n[r]: b/컨테이너%201.md\n\n[r] [k](b/컨테이너%201.md)\n",
    );
  });

  it("shows with --dry and does nothing", async () => {
    const cwd = tempFolder(notes);
    const { code, out } = await runCli(cwd, ["mv", "a/docker.md", "c/", "notes", "--dry", "--no-cache"]);
    expect(code).toBe(0);
    expect(out).toContain(
      "-[x](docker.md) [y](./docker.md#도커) [b](docker)\n+[x](../c/docker.md) [y](../c/docker.md#도커) [b](../c/docker)\n",
    );
    expect(Object.keys(notes).map((name) => readFileSync(join(cwd, name), "utf8"))).toEqual(Object.values(notes));
  });

  it("moves a folder: links inside stay, links in and out follow", async () => {
    const cwd = tempFolder(notes);
    const { err } = await runCli(cwd, ["mv", "notes/a", "notes/깊은/곳", "--no-cache"]);
    expect(err).toBe("옮겼습니다: a → 깊은/곳\n노트 2개에서 링크 12개를 고쳤습니다.\n");
    const moved = readFileSync(join(cwd, "notes/깊은/곳/docker.md"), "utf8");
    expect(moved).toContain(
      "[i](이웃.md) [p](../../index.md#처음) ![g](그림.png) [r][d] [s](#도커) [o](../../../밖.md)",
    );
    expect(moved).toContain("[n](없음.md) [w](/깊은/곳/이웃.md)");
    expect(readFileSync(join(cwd, "notes/index.md"), "utf8")).toContain(
      "[e](깊은/곳/docker.html) [p](깊은/곳/) | `a/docker.md`",
    );
  });

  it("moves a picture", async () => {
    const cwd = tempFolder(notes);
    await runCli(cwd, ["mv", "notes/a/그림.png", "notes/img/사진.png", "--no-cache"]);
    const text = readFileSync(join(cwd, "notes/a/docker.md"), "utf8");
    expect(text).toContain("![g](../img/사진.png)");
    expect(text).toContain('<img src="../img/사진.png"> [[이웃]] ![[사진.png]]');
  });

  it("keeps a wikilink's name while it is enough, and writes the path where two notes share it", async () => {
    const cwd = tempFolder({
      "notes/a.md": "[[one]]\n",
      "notes/x/one.md": "# 1\n",
      "notes/y/two.md": "# 2\n[[one]]\n",
    });
    await runCli(cwd, ["mv", "notes/y/two.md", "notes/z/one.md", "--no-cache"]);
    expect(readFileSync(join(cwd, "notes/a.md"), "utf8")).toBe("[[x/one]]\n");
    expect(readFileSync(join(cwd, "notes/z/one.md"), "utf8")).toBe("# 2\n[[x/one]]\n");
  });

  it("writes a name with a comma into wikilinks of the text, not into those of front matter, which may be a list", async () => {
    const cwd = tempFolder({
      "notes/a.md": "---\nrelated: [[one]]\nup: '[[one]]'\n---\n[[one]] ![[one#1|그]]\n",
      "notes/one.md": "# 1\n",
    });
    const { code, err } = await runCli(cwd, ["mv", "notes/one.md", "notes/1장, “it's”.md", "--no-cache"]);
    expect([code, err.match(/a\.md:\d+/g)]).toEqual([1, ["a.md:2", "a.md:3"]]);
    expect(readFileSync(join(cwd, "notes/a.md"), "utf8")).toBe(
      "---\nrelated: [[one]]\nup: '[[one]]'\n---\n[[1장, “it's”]] ![[1장, “it's”#1|그]]\n",
    );
  });

  it.each([
    ["100%", "[[100%]] [x](<100%25.md>) [y](100%25.md)\n"],
    ["{a} {{b}}", "[[{a} {{b}}]] [x](<{a} {{b}}.md>) [y]({a}%20{{b}}.md)\n"],
    [" 앞", "[[/ 앞]] [x](< 앞.md>) [y](%20앞.md)\n"],
    ...(process.platform === "win32" ? [] : [["a\\b", "[[one]] [x](<a%5Cb.md>) [y](a%5Cb.md)\n"]]),
  ])("writes the name %j, and back", async (name, expected) => {
    const text = "[[one]] [x](<one.md>) [y](one.md)\n";
    const cwd = tempFolder({ "notes/a.md": text, "notes/one.md": "# 1\n" });
    await runCli(cwd, ["mv", "notes/one.md", `notes/${name}.md`, "--no-cache"]);
    expect(existsSync(join(cwd, `notes/${name}.md`))).toBe(true);
    expect(readFileSync(join(cwd, "notes/a.md"), "utf8")).toBe(expected);
    const { code } = await runCli(cwd, ["mv", `notes/${name}.md`, "notes/one.md", "--no-cache"]);
    expect([code, readFileSync(join(cwd, "notes/a.md"), "utf8").replace("[[/one]]", "[[one]]")]).toEqual([0, text]);
  });

  it("leaves a dead link alone that names the same place as before, however it is written", async () => {
    const text = "[x]( [https://example.com/a//b) [y](./c/../d//e.md)\n";
    const cwd = tempFolder({ "notes/x/a.md": text });
    expect(await runCli(cwd, ["mv", "notes/x", "notes/y", "--no-cache"])).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, "notes/y/a.md"), "utf8")).toBe(text);
  });

  it("reads NFD names on disk and writes NFC ones", async () => {
    const cwd = tempFolder({ [`notes/${nfd("가나")}.md`]: "# 가나\n", "notes/b.md": "[x](가나.md)\n" });
    await runCli(cwd, ["mv", `notes/${nfd("가나")}.md`, `notes/${nfd("다라")}`, "--no-cache"]);
    expect(existsSync(join(cwd, "notes/다라.md"))).toBe(true);
    expect(readFileSync(join(cwd, "notes/b.md"), "utf8")).toBe("[x](다라.md)\n");
  });

  it("finds names on disk however they are typed, and makes no folder twice", async () => {
    const cwd = tempFolder({
      [`notes/${nfd("가")}/${nfd("나")}.md`]: "[x](../b.md)\n",
      "notes/b.md": `[x](가/나.md)\n`,
    });
    expect(await runCli(cwd, ["mv", "notes/가/나.md", "notes/가/다.md", "--no-cache"])).toMatchObject({ code: 0 });
    expect(await runCli(cwd, ["mv", "notes/b.md", "notes/가/", "--no-cache"])).toMatchObject({ code: 0 });
    expect(readdirSync(join(cwd, "notes"))).toEqual([nfd("가")]);
    expect(readdirSync(join(cwd, "notes", nfd("가"))).sort()).toEqual(["b.md", "다.md"]);
    expect(readFileSync(join(cwd, "notes", nfd("가"), "b.md"), "utf8")).toBe("[x](다.md)\n");
  });

  it("moves a note that is a symbolic link", async () => {
    const cwd = tempFolder({ "notes/a.md": "[x](b.md)\n", "notes/c.md": "" });
    symlinkSync("c.md", join(cwd, "notes/b.md"));
    expect(await runCli(cwd, ["mv", "notes/b.md", "notes/d", "--no-cache"])).toMatchObject({ code: 0 });
    expect(readdirSync(join(cwd, "notes")).sort()).toEqual(["a.md", "c.md", "d.md"]);
    expect(readFileSync(join(cwd, "notes/a.md"), "utf8")).toBe("[x](d.md)\n");
  });

  it.each([
    [["notes/alias/b.md", "notes/c.md"], ["a", "alias", "c.md", "index.md"], "[x](c.md)\n"],
    [["notes/a/b.md", "notes/alias/새/c.md"], ["a", "alias", "index.md"], "[x](a/새/c.md)\n"],
    [["notes/a/b.md", "notes/alias/c.md"], ["a", "alias", "index.md"], "[x](a/c.md)\n"],
    [["alias/b.md", "alias/c"], ["a", "alias", "index.md"], "[x](a/c.md)\n"],
  ])("knows a folder by its own name where a symbolic link leads into it: %j", async (argv, names, text) => {
    const cwd = tempFolder({ "notes/index.md": "[x](a/b.md)\n", "notes/a/b.md": "", "notes/a/d.md": "" });
    symlinkSync("a", join(cwd, "notes/alias"));
    expect(await runCli(cwd, ["mv", ...argv, "--no-cache"])).toMatchObject({ code: 0 });
    expect(readdirSync(join(cwd, "notes")).sort()).toEqual(names);
    expect(readFileSync(join(cwd, "notes/index.md"), "utf8")).toBe(text);
  });

  it.skipIf(process.platform === "win32")("shows control characters of names", async () => {
    const cwd = tempFolder({ "notes/a\u001b[31m\n::b.md": "" });
    const argv = ["mv", "notes/a\u001b[31m\n::b.md", "notes/d.md", "--no-cache"];
    expect((await runCli(cwd, argv)).err).toBe("옮겼습니다: a\\u{1b}[31m ::b.md → d.md\n고친 링크가 없습니다.\n");
    expect((await runCli(cwd, argv)).err).toContain("notes/a\\u{1b}[31m ::b.md.");
  });

  it("brings a name in NFD into NFC", async () => {
    const cwd = tempFolder({ [`notes/${nfd("가")}.md`]: "", "notes/b.md": `[x](가.md)\n` });
    expect(await runCli(cwd, ["mv", `notes/${nfd("가")}.md`, "notes/가.md", "--no-cache"])).toMatchObject({ code: 0 });
    expect(readdirSync(join(cwd, "notes")).sort()).toEqual(["b.md", "가.md"]);
  });

  it.skipIf(process.getuid?.() === 0)("moves nothing where a link cannot be mended afterwards", async () => {
    const cwd = tempFolder({ ...notes, "notes/shut/x.md": "[x](../a/docker.md)\n" });
    chmodSync(join(cwd, "notes/index.md"), 0o444);
    chmodSync(join(cwd, "notes/shut"), 0o555);
    const argv = ["mv", "notes/a", "notes/b", "--no-cache"];
    const { code, err } = await runCli(cwd, argv);
    expect([code, err]).toEqual([
      2,
      "ieum: 링크를 고쳐 쓸 수 없는 파일이 있어서 아무것도 옮기지 않았습니다: notes/index.md, notes/shut/x.md (EACCES). 그 자리에 쓸 권한이 있는지 확인해 주세요.\n",
    ]);
    expect(readdirSync(join(cwd, "notes")).sort()).toEqual(["a", "index.md", "shut"]);
    expect(await runCli(cwd, [...argv, "--dry"])).toMatchObject({ code: 0 });
    chmodSync(join(cwd, "notes/shut"), 0o755);
  });

  it.each([
    ["notes/나.md", nfd("notes/나.md")],
    ["notes/나", "notes/나.markdown"],
    ["notes/나.markdown", "notes/나.md"],
  ])("makes no second note of one name: %s beside %s", async (next, there) => {
    const cwd = tempFolder({ "notes/a.md": "", [there]: "" });
    const { code, err } = await runCli(cwd, ["mv", "notes/a.md", next, "--no-cache"]);
    expect([code, err]).toEqual([2, `ieum: 이미 있어서 옮기지 않았습니다: ${next}\n`]);
  });

  it.each([
    [["notes/a/docker.md", "notes/index.md"], "이미 있어서 옮기지 않았습니다: notes/index.md"],
    [["notes/a", "notes/index.md"], "이미 있어서 옮기지 않았습니다: notes/index.md"],
    [["notes/a/docker.md", "notes/a/docker.md"], "이미 있어서 옮기지 않았습니다: notes/a/docker.md"],
    [["notes/a/docker.md", "b.md"], "노트 폴더 안이 아닙니다: b.md. 노트 폴더 안의 경로를 적어 주세요."],
    [
      ["notes/a/docker.md", "notes/../b.md"],
      "노트 폴더 안이 아닙니다: notes/../b.md. 노트 폴더 안의 경로를 적어 주세요.",
    ],
    [
      ["notes/a/docker.md", "notes/link/b.md"],
      "노트 폴더 안이 아닙니다: notes/link/b.md. 노트 폴더 안의 경로를 적어 주세요.",
    ],
    [
      ["notes/a/docker.md", "notes/.x/b.md"],
      "노트를 읽지 않는 폴더입니다: notes/.x/b.md. 이름이 점(.)으로 시작하거나 node_modules, _site, dist인 폴더로는 옮길 수 없습니다.",
    ],
    [
      ["notes/a/docker.md", "notes/index.md/새/b.md"],
      "폴더가 아니라 파일입니다: notes/index.md. 그 아래로는 옮길 수 없습니다: notes/index.md/새/b.md",
    ],
    [
      ["notes/a/docker.md", "notes/index.md/"],
      "폴더가 아니라 파일입니다: notes/index.md. 그 아래로는 옮길 수 없습니다: notes/index.md/",
    ],
    [["notes/a", "notes/a/b"], "폴더를 그 폴더 안으로 옮길 수 없습니다: notes/a/b. 다른 곳을 적어 주세요."],
    [["other.md", "notes/b.md"], "노트 폴더 안이 아닙니다: other.md. 노트 폴더 안의 경로를 적어 주세요."],
    [["notes/없음.md", "notes/b.md"], "그런 파일이 없습니다: notes/없음.md. 경로를 확인해 주세요."],
    [["notes/a/docker.md", "notes/b.txt"], "노트의 새 이름은 .md로 끝나야 합니다: notes/b.txt"],
    [["notes/a/그림.png", "notes/b.md"], "노트가 아닌 파일의 새 이름은 .md로 끝날 수 없습니다: notes/b.md"],
    [["notes/a/docker.md"], "적을 것이 빠졌습니다. 예: ieum mv 옛.md 새.md"],
  ])("refuses %j", async (argv, message) => {
    const cwd = tempFolder({ ...notes, "other.md": "", "elsewhere/x": "" });
    symlinkSync(join(cwd, "elsewhere"), join(cwd, "notes/link"));
    mkdirSync(join(cwd, "empty"));
    const { code, err } = await runCli(cwd, ["mv", ...argv, "--no-cache"]);
    expect([code, err]).toEqual([2, `ieum: ${message}\n`]);
    expect(readFileSync(join(cwd, "notes/a/docker.md"), "utf8")).toBe(notes["notes/a/docker.md"]);
  });
});

it("mends an address that shows a note in its repository, in its own form", async () => {
  const cwd = tempFolder({
    "ieum.config.mjs": 'export default { editUrl: "https://github.com/kim/til/edit/main/notes/" };\n',
    "notes/README.md": "[도커](https://github.com/kim/til/blob/main/notes/docker.md#설치)\n",
    "notes/docker.md": "# 도커\n\n## 설치\n",
  });
  await runCli(cwd, ["mv", "notes/docker.md", "notes/컨테이너/도커 1.md", "--no-cache"]);
  expect(readFileSync(join(cwd, "notes/README.md"), "utf8")).toBe(
    "[도커](https://github.com/kim/til/blob/main/notes/컨테이너/도커%201.md#설치)\n",
  );
});
