import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

// Eleventy takes the process's own working folder: notes and output are given as absolute paths.
const build = (cwd: string, ...more: string[]) =>
  runCli(cwd, ["build", join(cwd, "notes"), "-o", join(cwd, "_site"), ...more]);
const page = (cwd: string, path: string): string => readFileSync(join(cwd, "_site", path), "utf8");

describe("ieum build", () => {
  it("writes linked pages, backlinks with sentences, dead links as marked text", async () => {
    const cwd = tempFolder({
      "notes/container.md":
        "# 컨테이너\n\n여럿이면 [쿠버네티스](kubernetes.md)를 씁니다. [없음](gone.md) ![그림](/a.svg)\n",
      "notes/kubernetes.md": "# 쿠버네티스\n",
    });
    const { code, out, err } = await build(cwd);
    expect(code).toBe(0);
    expect(out).toMatch(/^노트 2개, 링크 3개\(끊긴 링크 2개\)를 [\d.]+초 만에/);
    expect(err).toContain("container.md:3:35 오류 missing-note");
    expect(err).toContain("container.md:3:49 오류 missing-asset");
    expect(page(cwd, "container.html")).toContain('<a href="kubernetes.html">쿠버네티스</a>');
    expect(page(cwd, "container.html")).toMatch(/<a data-dead="missing-note"[^>]*>없음<\/a>/);
    expect(page(cwd, "container.html")).not.toContain('href="gone');
    expect(page(cwd, "kubernetes.html")).toMatch(/여럿이면 <mark>쿠버네티스<\/mark>를 씁니다\./);
    expect(await build(cwd, "--strict", "--no-cache")).toMatchObject({ code: 1 });
  });

  it("publishes linked files and well-known names only, and nothing that lies outside", async () => {
    const cwd = tempFolder({
      "notes/a/note.md": "![그림](img/그림 1.png) ![그림](<img/그림 1.png>) [밖](../../secret.txt) [링크](link.txt)\n",
      "notes/a/img/그림 1.png": "png",
      "notes/a/unlinked.txt": "x",
      "notes/CNAME": "example.com",
      "notes/.env": "SECRET",
      "secret.txt": "SECRET",
    });
    symlinkSync(join(cwd, "secret.txt"), join(cwd, "notes/a/link.txt"));
    await build(cwd);
    const files = readdirSync(join(cwd, "_site"), { recursive: true })
      .map(String)
      .filter((file) => !file.startsWith("_ieum"));
    expect(files.toSorted()).toEqual([
      "404.html",
      "CNAME",
      "a",
      "a/img",
      "a/img/그림 1.png",
      "a/index.html",
      "a/note.html",
      "index.html",
      "map.html",
      "references.html",
      "search.html",
    ]);
    expect(page(cwd, "a/note.html")).toContain('src="img/%EA%B7%B8%EB%A6%BC%201.png"');
  });

  it.each([
    ["--lang", "en", "check", "notes"],
    ["--lang=en", "--debug", "check", "--", "notes"],
  ])("takes what every command takes also before its name: %s", async (...argv) => {
    const cwd = tempFolder({ "notes/a.md": "# 가\n" });
    expect(await runCli(cwd, argv)).toEqual({ code: 0, out: expect.any(String), err: "" });
    expect((await runCli(cwd, ["--lang", "en"])).out).toContain("ieum");
  });

  it("runs nothing that lies among the notes", async () => {
    const trap = (name: string): string =>
      `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(join("TRAP", name))}, ""); export default {};`;
    const cwd = tempFolder({ "notes/a.md": "---js\n{ title: (() => { globalThis.trapped = true; })() }\n---\n# 가\n" });
    mkdirSync(join(cwd, "trap"));
    for (const name of [
      "x.11ty.js",
      "_data/d.js",
      "notes.11tydata.js",
      "a.11tydata.js",
      "eleventy.config.js",
      "ieum.config.js",
      "_includes/note.11ty.js",
    ]) {
      mkdirSync(join(cwd, "notes", name, ".."), { recursive: true });
      writeFileSync(
        join(cwd, "notes", name),
        trap(name.replaceAll("/", "-")).replace('"TRAP', `"${join(cwd, "trap")}`),
      );
    }
    expect((await build(cwd)).code).toBe(0);
    expect(readdirSync(join(cwd, "trap"))).toEqual([]);
    expect((globalThis as { trapped?: boolean }).trapped).toBeUndefined();
    expect(page(cwd, "a.html")).not.toContain("<script>import");
  });

  it("survives what Eleventy alone would not", async () => {
    const cwd = tempFolder({
      "notes/layout.md": "---\nlayout: post\npermalink: /x/\n---\n# 배치 {% raw {{ x }}\n",
      "notes/broken.md": "---\ntitle: [열린\n---\n# 깨진 머리말\n",
      "notes/rule.md": "--- 제목 ---\n\n글\n",
      "notes/git.md": "# 깃\n",
      "notes/git/index.md": "# 깃 폴더\n",
      "notes/empty.md": "",
      "notes/bom.md": "\uFEFF# 비오엠\r\n\r\n[a](git.md)\r\n",
      "notes/binary.md": new Uint8Array([0, 1, 2, 255]),
      "notes/euckr.md": new Uint8Array([0x23, 0x20, 0xb0, 0xa1]),
      "notes/[DB] Index & C++ #1.md": "# 특수\n",
      [`notes/${"한글".normalize("NFD")}.md`]: "# 한글\n",
    });
    const { code, err } = await build(cwd);
    expect(code).toBe(0);
    for (const path of [
      "x/index.html",
      "broken.html",
      "rule.html",
      "git.html",
      "git/index.html",
      "empty.html",
      "bom.html",
      "binary.html",
      "euckr.html",
      "[DB] Index & C++ #1.html",
      "한글.html",
    ]) {
      expect(existsSync(join(cwd, "_site", path)), path).toBe(true);
    }
    expect(page(cwd, "euckr.html")).toContain("가</h1>");
    expect(err).toMatch(/broken\.md:2:\d+ 오류 front-matter/);
    expect(err).toMatch(/binary\.md:1:1 오류 unreadable-file/);
    expect(err).toMatch(/euckr\.md:1:1 오류 unknown-encoding/);
  });

  it("writes base paths, canonical addresses, feed and sitemap where the site's address is known", async () => {
    const cwd = tempFolder({
      "notes/index.md": "# 처음\n",
      "notes/a/한 글.md": "---\ndate: 2026-03-01\n---\n# 한 글\n",
    });
    await build(cwd, "--base", "repo", "--site-url", "https://user.github.io");
    expect(page(cwd, "a/한 글.html")).toContain(
      '<link rel="canonical" href="https://user.github.io/repo/a/%ED%95%9C%20%EA%B8%80.html">',
    );
    expect(page(cwd, "a/한 글.html")).toContain('href="../index.html"');
    expect(page(cwd, "404.html")).toContain('href="/repo/index.html"');
    expect(page(cwd, "feed.xml")).toContain("<id>https://user.github.io/repo/a/%ED%95%9C%20%EA%B8%80.html</id>");
    expect(page(cwd, "sitemap.xml")).toContain("<loc>https://user.github.io/repo/</loc>");
  });

  it("leaves drafts out unless they are asked for", async () => {
    const cwd = tempFolder({ "notes/a.md": "[초안](draft.md)\n", "notes/draft.md": "---\ndraft: true\n---\n# 초안\n" });
    const { err } = await build(cwd);
    expect(err).toContain("draft-link");
    expect(existsSync(join(cwd, "_site/draft.html"))).toBe(false);
    expect(page(cwd, "a.html")).toContain('data-dead="draft"');
    await build(cwd, "--drafts");
    expect(existsSync(join(cwd, "_site/draft.html"))).toBe(true);
  });

  it("sweeps its own stale pages and never another's files; restores an unchanged build", async () => {
    const cwd = tempFolder({ "notes/a.md": "# 가\n", "notes/b.md": "# 나\n", "_site/mine.txt": "mine" });
    await build(cwd);
    writeFileSync(join(cwd, "_site/extra.txt"), "extra");
    const { rmSync } = await import("node:fs");
    rmSync(join(cwd, "notes/b.md"));
    await build(cwd);
    expect(["a.html", "b.html", "mine.txt", "extra.txt"].map((path) => existsSync(join(cwd, "_site", path)))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    const first = page(cwd, "a.html");
    rmSync(join(cwd, "_site/a.html"));
    await build(cwd);
    expect(page(cwd, "a.html")).toBe(first);
  });

  it("embeds notes and sections with their own links and ids", async () => {
    const cwd = tempFolder({
      "notes/a.md": "# 가\n\n![[sub/b]]\n\n![[sub/b#둘]]\n\n![[c]]\n",
      "notes/sub/b.md": "# 나\n\n## 하나\n\n[옆](x.md) 각주[^1]\n\n## 둘\n\n둘째 글\n\n[^1]: 주석\n",
      "notes/sub/x.md": "# 엑스\n",
      "notes/c.md": "![[a]]\n",
    });
    const { err } = await build(cwd);
    const html = page(cwd, "a.html");
    expect(html).toContain('href="sub/x.html"');
    expect(html.match(/둘째 글/g)).toHaveLength(2);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
    expect(err).toContain("embed-cycle");
  });
});

describe("ieum check", () => {
  it("gives the JSON of the contract and exits with 1 on errors", async () => {
    const cwd = tempFolder({
      "notes/a.md": "# 가\n\n> - [없음](gone.md#x)\n\n[밖](https://example.com)\n",
      "notes/b.md": "[[가나]]\n",
    });
    const { code, out } = await runCli(cwd, ["check", "--reporter", "json", "--links"]);
    expect(code).toBe(1);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(["version", "notes", "summary", "diagnostics", "links"]);
    expect(report).toMatchObject({
      version: 1,
      notes: 2,
      summary: { error: 2, warning: 0 },
      diagnostics: [
        {
          code: "missing-note",
          severity: "error",
          path: "a.md",
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 20,
          target: "gone.md#x",
        },
        { code: "missing-note", path: "b.md", line: 1, column: 1, target: "가나" },
      ],
      links: [
        { path: "a.md", line: 3, column: 5, kind: "inline", target: "gone.md#x", resolution: "missing-note" },
        {
          path: "a.md",
          line: 5,
          column: 1,
          kind: "inline",
          target: "https://example.com",
          resolution: "external",
          url: "https://example.com",
        },
        { path: "b.md", line: 1, column: 1, kind: "wikilink", target: "가나", resolution: "missing-note" },
      ],
    });
  });

  it("exits with 0 where there is nothing to mend, and writes reports into files", async () => {
    const cwd = tempFolder({ "notes/a.md": "# 가\n" });
    const { code, out } = await runCli(cwd, ["check", "-r", "pretty", "-r", "sarif=out/a.sarif"]);
    expect([code, out]).toEqual([0, expect.stringContaining("노트 1개")]);
    expect(JSON.parse(readFileSync(join(cwd, "out/a.sarif"), "utf8")).version).toBe("2.1.0");
  });

  it("heeds severities, strictness and the configuration file", async () => {
    const cwd = tempFolder({ "notes/a.md": "[없음](gone.md)\n" });
    expect(await runCli(cwd, ["check", "--severity", "missing-note=warning"])).toMatchObject({ code: 0 });
    expect(await runCli(cwd, ["check", "--severity", "missing-note=warning", "--strict"])).toMatchObject({ code: 1 });
    writeFileSync(join(cwd, "ieum.config.json"), '{ "severity": { "missing-note": "off" } }');
    expect(await runCli(cwd, ["check"])).toMatchObject({ code: 0 });
    writeFileSync(join(cwd, "ieum.config.json"), '{ "titel": "x" }');
    expect(await runCli(cwd, ["check"])).toMatchObject({ code: 2, err: expect.stringContaining("혹시 'title'?") });
  });
});

describe("mistakes on the command line", () => {
  it.each([
    [["build", "nope"], "ieum: 폴더가 없습니다: nope. 노트가 든 폴더를 적어 주세요. 예: ieum build notes"],
    [["check", "nope"], "예: ieum check notes"],
    [["mv", "a.md", "b.md", "nope"], "예: ieum mv a.md b.md notes"],
    [["check", "--site", "nope"], "'--site'에 만들어 둔 사이트의 폴더를 적어 주세요. 예: ieum check --site _site"],
    [["check", "--site", "notes/a.md"], "폴더가 아니라 파일입니다: notes/a.md. '--site'에"],
    [
      ["check", "--site", "empty", "--fix"],
      "ieum: '--fix' 옵션은 노트를 검사할 때만 쓸 수 있습니다. 노트 폴더도 적어 주세요. 예: ieum check notes --site empty --fix",
    ],
    [["check", "--site", "empty", "--fix=dry"], "ieum: '--fix' 옵션은"],
    [["check", "--site", "empty", "--since=HEAD"], "ieum: '--since' 옵션은"],
    [["check", "--site", "empty", "--links"], "ieum: '--links' 옵션은"],
    [["check", "--site", "empty", "--external"], "ieum: '--external' 옵션은"],
    [["check", "--site", "empty", "--exclude", "a"], "ieum: '--exclude' 옵션은"],
    [["biuld"], "ieum: 'biuld'라는 명령은 없습니다. 혹시 'build'?"],
    [["help", "biuld"], "ieum: 'biuld'라는 명령은 없습니다. 혹시 'build'?"],
    [["--lang", "ko", "biuld"], "ieum: 'biuld'라는 명령은 없습니다. 혹시 'build'?"],
    [["build", "--bass", "/x/"], "ieum: '--bass'라는 옵션은 없습니다. 혹시 '--base'?"],
    [["build", "notes", "--base", "/한/"], "ieum: '--base' 옵션의 값 '/한/'을 읽을 수 없습니다."],
    [["build", "notes", "-o", "notes"], "ieum: 출력 폴더가 노트 폴더를 덮습니다: 'notes'."],
    [["build", "notes/a.md"], "ieum: 폴더가 아니라 파일입니다: notes/a.md."],
    [["build", "empty"], "ieum: 노트(.md)가 하나도 없습니다"],
    [["check", "empty"], "ieum: 노트(.md)가 하나도 없습니다: empty."],
    [["check", "notes", "--exclude", "**/*.md"], "notes. exclude로 모두 뺀 것은 아닌지 확인해 주세요: **/*.md"],
    [["build", "notes", "--exclude", "a.md"], "notes. exclude로 모두 뺀 것은 아닌지 확인해 주세요: a.md"],
    [["check", "empty", "--links"], "ieum: 노트(.md)가 하나도 없습니다: empty."],
    [["check", "-r", "prety"], "ieum: '--reporter' 옵션의 값 'prety'를 읽을 수 없습니다."],
    [["serve", "--port", "x"], "ieum: '--port' 옵션의 값 'x'를 읽을 수 없습니다."],
    [["serve", "--port", ""], "ieum: '--port' 옵션에 값이 필요합니다. 쓸 수 있는 값: 0–65535"],
    [["serve", "--port", "0x50"], "ieum: '--port' 옵션의 값 '0x50'을 읽을 수 없습니다. 쓸 수 있는 값: 0–65535"],
    [["build", "--output"], "ieum: '--output' 옵션에 값이 필요합니다. 'ieum build --help'를 보세요."],
    [["diagram", "notes"], "ieum: 파일이 아니라 폴더입니다: notes. 파일의 경로를 적어 주세요."],
    [["build", "--strict=1"], "ieum: '--strict' 옵션은 값을 받지 않습니다. '--strict'만 적어 주세요."],
    [["build", "notes", "-o", "empty/x.txt"], "ieum: 출력할 곳이 폴더가 아니라 파일입니다: empty/x.txt."],
    [["build", "notes", "-o", "empty/x.txt/a"], "ieum: 출력할 곳이 폴더가 아니라 파일입니다: empty/x.txt/a."],
    // As of variables that are not set.
    [["check", ""], "ieum: 폴더가 없습니다: ''. 노트가 든 폴더를 적어 주세요. 예: ieum check notes"],
    [["check", "--site", ""], "ieum: '--site' 옵션에 값이 필요합니다. 쓸 수 있는 값: _site"],
    [["check", "notes", "--site="], "ieum: '--site' 옵션에 값이 필요합니다. 쓸 수 있는 값: _site"],
    [["check", "--exclude", ""], "ieum: '--exclude' 옵션에 값이 필요합니다. 쓸 수 있는 값: drafts/**"],
    [["build", "-o", ""], "ieum: '--output' 옵션에 값이 필요합니다. 쓸 수 있는 값: _site"],
    [["search", "도커", "--site", ""], "ieum: '--site' 옵션에 값이 필요합니다. 쓸 수 있는 값: _site"],
    [["diagram", "notes/a.md", "-o", ""], "ieum: '--output' 옵션에 값이 필요합니다. 쓸 수 있는 값: diagram.svg"],
    [["mv", "notes/a.md", ""], "ieum: 적을 것이 빠졌습니다. 예: ieum mv 옛.md 새.md"],
    [["diagram", "a.mmd", "b.mmd"], "ieum: 'b.mmd'는 쓸 데가 없습니다. 파일은 하나만 적어 주세요."],
    [["search"], 'ieum: 적을 것이 빠졌습니다. 예: ieum search "질의"'],
    [["search", "도커", "--site", "gone"], "ieum: 찾아볼 사이트가 없습니다: gone. 먼저 'ieum build'로"],
    [["check", "notes", "empty"], "ieum: 'empty'는 쓸 데가 없습니다."],
    [["check", "--lang", "fr"], "ieum: '--lang' 옵션의 값 'fr'을 읽을 수 없습니다. 쓸 수 있는 값: ko | en"],
    [["check", "--severity", "missing-nte=off"], "쓸 수 있는 값: missing-note=error|warning|info|off"],
    [["check", "--severity", "missing-note=of"], "쓸 수 있는 값: missing-note=error|warning|info|off"],
    [["check", "--shard", "1/4"], "ieum: '--shard' 옵션은 '--external'과 함께 적어 주세요."],
    [["check", "--grace=3d"], "ieum: '--grace' 옵션은 '--external'과 함께 적어 주세요."],
    [["check", "--suggest"], "ieum: '--suggest' 옵션은 '--external'과 함께 적어 주세요."],
    [["check", "--site", "notes", "--external"], "예: ieum check notes --site notes --external"],
    [["check", "--site", "notes", "--since", "HEAD"], "예: ieum check notes --site notes --since=HEAD"],
    [["check", "--site", "notes", "--fix"], "예: ieum check notes --site notes --fix"],
    [["check", "--site", "notes", "--exclude", "a.md"], "예: ieum check notes --site notes --exclude=a.md"],
    [["check", "--merge"], "ieum: '--merge' 옵션에 값이 필요합니다. 쓸 수 있는 값: a.json b.json"],
    [["check", "--merge", "a.json", "--fix"], "ieum: '--fix' 옵션은 '--merge'와 함께 쓸 수 없습니다."],
    [
      ["check", "--merge", "a.json", "--update-baseline"],
      "'--update-baseline' 옵션은 '--merge'와 함께 쓸 수 없습니다.",
    ],
    [["check", "--merge", "a.json", "--shard", "1/2"], "ieum: '--shard' 옵션은 '--merge'와 함께 쓸 수 없습니다."],
    [["check", "--merge", "notes/a.md"], "ieum: 검사 결과가 아닙니다: notes/a.md."],
  ])("%j", async (argv, message) => {
    const cwd = tempFolder({ "notes/a.md": "# 가\n", "empty/x.txt": "" });
    const result = await runCli(cwd, argv);
    expect(result.code).toBe(2);
    expect(result.err.split("\n").find((line) => line.startsWith("ieum:"))).toContain(message);
    expect(result.err).not.toContain("    at ");
  });

  it("keeps notes from an output that leads to them by another name", async () => {
    const cwd = tempFolder({ "notes/a.md": "# 가\n" });
    symlinkSync("notes", join(cwd, "site"));
    const { code, err } = await runCli(cwd, ["build", "notes", "-o", "site"]);
    expect([code, err]).toEqual([2, expect.stringContaining("출력 폴더가 노트 폴더를 덮습니다: 'site'.")]);
    expect(readdirSync(join(cwd, "notes"))).toEqual(["a.md"]);
  });

  it("tells a folder that cannot be read", async () => {
    const cwd = tempFolder();
    symlinkSync("돌기", join(cwd, "돌기"));
    const { code, err } = await runCli(cwd, ["check", "돌기"]);
    expect([code, err]).toEqual([
      2,
      "ieum: 폴더를 읽을 수 없습니다: 돌기 (ELOOP). 심볼릭 링크가 돌고 도는지 확인해 주세요.\n",
    ]);
  });

  it.each([
    ["가/a.md", "_site/가", "EEXIST"],
    ["a.md", "_site/a.html/x", "EISDIR"],
    ["a.md", "_site/_ieum/search.js/x", "EISDIR"],
    ["a.md", "_site/_ieum", "ENOTDIR"],
  ])("tells what stands in the way of %s: %s", async (note, other, reason) => {
    const cwd = tempFolder({ [`notes/${note}`]: "# 가\n", [other]: "남의 것" });
    const { code, err } = await build(cwd);
    expect([code, err]).toEqual([2, expect.stringContaining(`(${reason}). 그 자리에 있는 것을 옮기거나 지워 주세요.`)]);
    expect(err).toContain(`파일을 쓸 수 없습니다: `);
    expect(err).toContain(other.replace(/\/x$/, ""));
    expect(err).not.toContain(".tmp");
  });

  it("shows the stack only under --debug, and speaks English when asked", async () => {
    const cwd = tempFolder();
    const { err } = await runCli(cwd, ["check", "nope", "--debug"], { lang: "en" });
    expect(err).toMatch(/^ieum: No such folder: nope\./);
    expect(err).toContain("    at ");
  });

  it.each(["build", "serve", "check", "diagram"])("has a help for %s in both languages", async (name) => {
    for (const lang of ["ko", "en"] as const) {
      const { code, out } = await runCli(tempFolder(), [name, "--help"], { lang });
      expect([code, out]).toEqual([0, expect.stringContaining(`ieum ${name}`)]);
    }
  });
});

describe("diagram files", () => {
  it("are drawn where notes show them, outside of paragraphs", async () => {
    const cwd = tempFolder({
      "notes/a.md": "![[배포.mmd]]\n\n글 ![배포의 흐름](배포.mmd) 글\n",
      "notes/배포.mmd": "flowchart LR\n  가 --> 나\n",
    });
    expect((await build(cwd)).code).toBe(0);
    const html = page(cwd, "a.html");
    expect(html.match(/<figure class="diagram"/g)).toHaveLength(2);
    expect(html).toContain("<p>글 </p><figure");
    expect(html).toContain("배포의 흐름");
  }, 60_000);
});
