import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openBuiltSite } from "../../src/io/open-built-site.ts";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** As Jekyll leaves it: pretty and plain URLs, a feed, a theme that forgot the base path, a canonical address at home. */
const built = {
  "_site/index.html": `<!DOCTYPE html>
<html lang="ko"><head><title>블로그</title>
<link rel="canonical" href="https://me.github.io/blog/">
<link rel="stylesheet" href="/blog/assets/main.css">
<link rel="shortcut icon" href="/favicon.ico">
</head><body>
<a href="/blog/2024/05/01/hello.html">안녕</a>
<a href="/blog/about">소개</a> <a href="/blog/about/#%EC%97%B0%EB%9D%BD%EC%B2%98">연락처</a>
<a href="/blog/2024/05/01/Hello.html">대문자</a>
</body></html>
`,
  "_site/about/index.html": `<title>소개</title><h2 id="연락">연락</h2>\r\n<img src="../assets/me.png" alt="">`,
  "_site/2024/05/01/hello.html": `<title>안녕</title><a href="#더-읽기">더</a><h2 id="더-읽기">더</h2>`,
  "_site/assets/main.css": `body { background: url("paper.png") }\n`,
  "_site/assets/me.png": "",
  "_site/favicon.ico": "",
  "_site/404.html": `<title>없음</title><link rel="stylesheet" href="/blog/assets/main.css">`,
  "_site/feed.xml": `<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://me.github.io/blog/feed.xml" rel="self"/>
<entry><link href="https://me.github.io/blog/2024/05/02/gone.html"/></entry></feed>`,
};

const found = (out: string): string[] =>
  (JSON.parse(out) as { diagnostics: { code: string; path: string; line: number; column: number }[] }).diagnostics.map(
    ({ code, path, line, column }) => `${code} ${path}:${line}:${column}`,
  );

describe("ieum check --site", () => {
  const truth = [
    "broken-page-link assets/main.css:1:25",
    "broken-page-link feed.xml:2:20",
    "outside-base index.html:5:33",
    "broken-page-fragment index.html:8:39",
    "case-mismatch index.html:9:10",
  ];

  it("checks any site, and learns from its home page where it lies", async () => {
    const { code, out } = await runCli(tempFolder(built), ["check", "--site", "_site", "-r", "json"]);
    expect(found(out)).toEqual(truth);
    expect(JSON.parse(out)).toMatchObject({ notes: 0, pages: 4 });
    expect(code).toBe(1);
  });

  it("takes the owner's word over the page's and the environment's", async () => {
    const cwd = tempFolder(built);
    const env = { GITHUB_ACTIONS: "true", GITHUB_REPOSITORY: "me/other" };
    const inferred = await runCli(cwd, ["check", "--site", "_site", "-r", "json"], { env });
    expect(found(inferred.out)).toEqual(truth);
    const { out } = await runCli(cwd, ["check", "--site", "_site", "--base", "/", "-r", "json"]);
    expect(found(out)).toContain("broken-page-link index.html:4:30");
  });

  it("says it in words, with the line as it was built", async () => {
    const { out } = await runCli(tempFolder(built), ["check", "--site", "_site"]);
    expect(out).toContain("_site/index.html:5:33 오류 outside-base");
    expect(out).toContain("혹시 “/blog/favicon.ico”인가요?");
    expect(out).toContain("페이지 4개, 오류 5개");
  });

  it("checks notes and what was built from them together", async () => {
    const cwd = tempFolder({
      "notes/a.md": "# A\n\n![그림](p.png)\n",
      "notes/p.png": "",
      "_site/index.html": '<a href="a.html">A</a>',
      "_site/a.html": '<img src="p.png"><link rel="icon" href="no.ico">',
    });
    const { out } = await runCli(cwd, ["check", "notes", "--site", "_site", "-r", "json"]);
    expect(found(out)).toEqual(["broken-page-link ../_site/a.html:1:41", "broken-page-link a.md:3:1"]);
    const words = await runCli(cwd, ["check", "notes", "--site", "_site"]);
    expect(words.out).toContain("_site/a.html:1:41 오류 broken-page-link");
    expect(words.out).toContain("노트 1개, 페이지 2개");
  });

  it("ends with 2 where there is no such folder", async () => {
    const { code, err } = await runCli(tempFolder(), ["check", "--site", "dist"]);
    expect([code, err.includes("dist")]).toEqual([2, true]);
  });

  it.each([[["check"]], [["check", "notes"]]])("%j ends with 2 where nothing was built", async (command) => {
    const cwd = tempFolder({ "notes/a.md": "# A\n", "dist/robots.txt": "" });
    const { code, err } = await runCli(cwd, [...command, "--site", "dist"]);
    expect([code, err]).toEqual([2, expect.stringContaining("페이지(.html)가 하나도 없습니다: dist.")]);
  });
});

describe("openBuiltSite", () => {
  it("lists what would be served, following links without going round", () => {
    const folder = tempFolder({ "b.html": "\uFEFF<p>", "a/c.txt": "", ".git/x": "", ".well-known/y": "" });
    symlinkSync(folder, join(folder, "a", "loop"));
    symlinkSync(join(folder, "b.html"), join(folder, "z.html"));
    symlinkSync(join(folder, "none"), join(folder, "broken"));
    symlinkSync("self.html", join(folder, "self.html"));
    const site = openBuiltSite(folder);
    expect(site.files).toEqual([".well-known/y", "a/c.txt", "b.html", "z.html"]);
    expect(site.read("b.html")).toEqual({ text: "<p>" });
    expect(site.read("none.html")).toEqual({ text: "", problem: "ENOENT" });
  });

  // "가" and "각", which are two ids only to whoever knows the encoding.
  const euckr = Buffer.from([0xb0, 0xa1, 0x20, 0xb0, 0xa2]);
  const latin = Buffer.from([0x63, 0x61, 0x66, 0xe9]);
  it.each([
    ['<meta charset="euc-kr">', euckr, "가 각"],
    ["<META http-equiv='Content-Type' content='text/html; charset=EUC-KR'>", euckr, "가 각"],
    ['<?xml version="1.0" encoding="euc-kr"?>', euckr, "가 각"],
    ['@charset "windows-1252";', latin, "café"],
    ["<meta charset=iso-8859-1>", latin, "café"],
    ["<meta charset=none-such>", euckr, "가 각"],
    ["<p>", euckr, "가 각"],
    ["<meta charset=utf-8>", latin, "caf\uFFFD"],
    ["<meta charset=euc-kr>", Buffer.from("가 각"), "가 각"],
    ["\0", latin, "\0caf\uFFFD"],
  ])("reads a file in the encoding of %s", (head, body, text) => {
    const folder = tempFolder({ "a.html": Buffer.concat([Buffer.from(head), body]) });
    expect(openBuiltSite(folder).read("a.html").text).toBe(text.startsWith("\0") ? text : head + text);
  });

  it("reads UTF-16 by its mark", () => {
    const folder = tempFolder({ "a.html": Buffer.from("\uFEFF<p id=가>", "utf16le") });
    expect(openBuiltSite(folder).read("a.html").text).toBe("<p id=가>");
  });
});
