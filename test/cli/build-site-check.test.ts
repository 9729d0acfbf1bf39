import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const build = (cwd: string, ...more: string[]) =>
  runCli(cwd, ["build", join(cwd, "notes"), "-o", join(cwd, "_site"), ...more]);

describe("ieum build", () => {
  const files = {
    "ieum.config.json": JSON.stringify({ links: { 없음: "/gone.html" } }),
    "notes/index.md": "# 첫 쪽\n\n[둘](b.md#나)\n",
    "notes/b.md": "# 둘\n\n## 나\n",
    // Of somebody else, and there before.
    "_site/other.html": "<title>남</title><a href=b.html#없음>둘</a>",
  };

  it("checks all that was built, tells a layout's mistake and those of others, and fails on them only if strict", async () => {
    const cwd = tempFolder(files);
    const { code, err } = await build(cwd);
    expect(err).toMatch(/_site\/404\.html:\d+:\d+ 오류 broken-page-link/);
    expect(err).toContain("_site/other.html:1:25 오류 broken-page-fragment");
    expect(code).toBe(0);
    expect((await build(cwd, "--strict")).code).toBe(1);
  });

  it("says the same where nothing changed, and nothing where it is not to look", async () => {
    const cwd = tempFolder(files);
    const first = await build(cwd);
    expect(await build(cwd)).toMatchObject({ err: first.err });
    expect(await build(cwd, "--no-site-check", "--strict")).toMatchObject({ code: 0, err: "" });
  });

  it("names the command that shows all of many findings", async () => {
    const links = Array.from({ length: 25 }, (_, i) => `<a href=${i}.html>둘</a>`).join("\n");
    const cwd = tempFolder({ "notes/index.md": "# 첫 쪽\n", "_site/other.html": `<title>남</title>${links}` });
    const { err } = await runCli(cwd, ["build", "notes"]);
    const [, more, command] = /이 밖에 (\d+)건이 더 있습니다\. 모두 보려면: ieum (.+)\n/.exec(err)!;
    expect(command).toBe("check notes --site _site");
    const all = await runCli(cwd, [...command!.split(" "), "--reporter", "json"]);
    const { diagnostics } = JSON.parse(all.out) as { diagnostics: { severity: string }[] };
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toHaveLength(Number(more) + 20);
  });

  it("does not keep what it says of somebody else's page", async () => {
    const cwd = tempFolder({
      "notes/index.md": "# 첫 쪽\n",
      "_site/other.html": "<title>남</title><a href=gone.html>둘</a>",
    });
    expect((await build(cwd)).err).toContain("_site/other.html:1:25 오류 broken-page-link");
    expect((await build(cwd, "-o", join(cwd, "out"))).err).toBe("");
    await build(cwd);
    writeFileSync(join(cwd, "_site/other.html"), "<title>남</title>");
    expect((await build(cwd)).err).toBe("");
  });

  it("does not give a folder the name that it had", async () => {
    const cwd = tempFolder({ "notes/a.md": "# 가\n" });
    await build(cwd);
    renameSync(join(cwd, "notes"), join(cwd, "새 이름"));
    await runCli(cwd, ["build", "새 이름", "-o", "_site"]);
    expect(readFileSync(join(cwd, "_site/index.html"), "utf8")).toContain("<title>새 이름</title>");
  });

  it("finds nothing in pages of its own", async () => {
    const cwd = tempFolder({
      "notes/가/index.md":
        "# 가\n\n[[나|이름]] ![그림](그림 1.svg) ![그림](<그림 1.svg>) #태그\n\n각주[^1]\n\n[^1]: 말\n",
      "notes/가/나.md": "---\naliases: [이름]\nredirect_from: [/old.html]\n---\n# 나\n\n## 나\n\n- [x] 일\n\n$x^2$\n",
      "notes/가/그림 1.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    });
    const { code, err } = await build(cwd, "--strict", "--base", "/repo/", "--site-url", "https://a.github.io");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(readFileSync(join(cwd, "_site/sitemap.xml"), "utf8")).toContain("https://a.github.io/repo/");
  });
});
