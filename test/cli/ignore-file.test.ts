import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** A site by somebody's own layouts, in which no page leads to the notes' pages. */
const files = {
  "_site/index.html": "<title>처음</title>",
  "_site/a.html": "<title>가</title>",
  "_site/b.html": "<title>나</title><a href=gone.html>없음</a>",
  "notes/a.md": "# 가\n\n<!-- ieum-ignore-file orphan-page: 주소를 아는 사람만 -->\n",
  "notes/b.md": "# 나\n",
  "notes/index.md": "# 처음\n\n<!-- ieum-ignore-file orphan-page: 처음은 고아가 아니다 -->\n",
};

it("ignores what is found in a built page, and tells a wish that met nothing only where the site was looked at", async () => {
  const cwd = tempFolder(files);
  const check = async (...args: string[]): Promise<string[]> => {
    const { out } = await runCli(cwd, ["check", "notes", "--no-cache", "-r", "json", ...args]);
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; path: string }[] };
    return diagnostics.map(({ code, path }) => `${code} ${path}`);
  };
  expect(await check()).toEqual([]);
  expect(await check("--site", join(cwd, "_site"))).toEqual([
    "broken-page-link ../_site/b.html",
    "orphan-page b.md",
    "unused-ignore index.md",
  ]);
});
