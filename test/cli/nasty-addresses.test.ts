import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const nasty = [
  "/b.html/",
  "/b.html/old",
  "/../up",
  "https://example.com/x",
  "/nul\0",
  "/a\\b",
  "/a?b",
  "/_ieum/ieum.css/",
  "/404.html/",
  "/feed.xml/",
  "/사진.png/",
  "/d.html",
  "/.html",
  "/끝점./",
  "/Case",
  "/case",
  "/줄\n바꿈",
  "/반쪽\uD800",
  `/${"가".repeat(300)}`,
  `/${"폴더/".repeat(900)}`,
];

it("builds every note of a folder full of addresses that no page can have, and tells each at its line", async () => {
  const files: Record<string, string> = {
    "index.md": "# 처음\n",
    "b.md": "# 나\n\n![사진](사진.png)\n",
    "d.html/inner.md": "# 안\n",
    "d.md": "# 라\n",
    "404.html/x.md": "# 엑스\n",
    "사진.png": "png",
    [`${"가".repeat(84)}.md`]: "# 긴 이름\n",
  };
  for (const [i, address] of nasty.entries()) {
    files[`p/${i}.md`] = `---\ntitle: 글\npermalink: ${JSON.stringify(address)}\n---\n# 주소\n`;
    files[`r/${i}.md`] = `---\ntitle: 글\nredirect_from:\n  - ${JSON.stringify(address)}\n---\n# 예전\n`;
  }
  const cwd = tempFolder(Object.fromEntries(Object.entries(files).map(([path, text]) => [`notes/${path}`, text])));
  const args = ["notes", "--site-url", "https://example.com", "--no-cache"];
  const { code, err } = await runCli(cwd, ["build", ...args, "--no-site-check"]);
  expect([code, err]).toEqual([0, expect.stringContaining("unusable-url")]);
  const { out } = await runCli(cwd, ["check", "notes", "--reporter", "json"]);
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: { code: string; path: string; line: number; message: string }[];
  };
  const told = diagnostics.filter((found) => found.code === "unusable-url" || found.code === "duplicate-url");
  expect(told.filter(({ path }) => path.startsWith("p/")).map(({ line }) => line)).toEqual(
    Array.from({ length: 18 }, () => 3),
  );
  for (const i of nasty.keys()) expect(existsSync(join(cwd, `_site/r/${i}.html`)), String(i)).toBe(true);
  for (const { path, message } of told.filter((found) => found.path.startsWith("p/")))
    expect(existsSync(join(cwd, "_site", path.replace(/\.md$/, ".html"))), message).toBe(true);
  for (const page of ["b.html", "d-1.html", "d.html/inner.html", "404.html/x.html", "feed.xml", "사진.png"])
    expect(existsSync(join(cwd, "_site", page)), page).toBe(true);
});

it("lets a page and a folder take each other's place from one build to the next", async () => {
  const cwd = tempFolder({ "notes/a.md": "---\npermalink: /x.html\n---\n# 가\n" });
  const build = () => runCli(cwd, ["build", "notes", "--no-cache", "--no-site-check"]);
  expect(await build()).toMatchObject({ code: 0 });
  for (const [permalink, page] of [
    ["/x.html/", "x.html/index.html"],
    ["/x.html/y/", "x.html/y/index.html"],
    ["/x.html", "x.html"],
    ["/z", "z.html"],
    ["/x.html/", "x.html/index.html"],
  ] as const) {
    writeFileSync(join(cwd, "notes/a.md"), `---\npermalink: ${permalink}\n---\n# 가\n`);
    expect((await build()).err).toBe("");
    expect(readFileSync(join(cwd, "_site", page), "utf8")).toContain("가</h1>");
  }
});

it("leaves out a feed in whose place a folder of notes lies", async () => {
  const cwd = tempFolder({ "notes/feed.xml/a.md": "# 가\n", "notes/index.md": "# 처음\n" });
  const { code, err } = await runCli(cwd, ["build", "notes", "--site-url", "https://example.com", "--no-cache"]);
  expect([code, err]).toEqual([0, ""]);
  expect(["feed.xml/a.html", "sitemap.xml"].map((path) => existsSync(join(cwd, "_site", path)))).toEqual([true, true]);
  expect(readFileSync(join(cwd, "_site/index.html"), "utf8")).not.toContain('href="feed.xml"');
});
