import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readGuidePage } from "../../src/cli/read-guide-page.ts";
import { type DiagnosticCode, diagnosticCodes } from "../../src/model/diagnostic.ts";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const codes = Object.keys(diagnosticCodes) as DiagnosticCode[];

describe("ieum check --explain <code>", () => {
  it("has a page for every code, and no page of anything else", () => {
    const pages = readdirSync(join(import.meta.dirname, "../../notes/guide/check")).map((name) =>
      name.replace(/\.md$/, ""),
    );
    expect(pages.filter((name) => name !== "index").toSorted()).toEqual(codes.toSorted());
  });

  it.each(codes)("tells what %s is and how to mend it, without links that lead nowhere", (code) => {
    const page = readGuidePage(code, "ko");
    expect(page.title.startsWith(`${code}: `)).toBe(true);
    expect(page.summary).toMatch(/(?:니다|세요)\.?(?: |$|\()/);
    expect(page.markdown).toContain("## 고치는 법");
    expect(page.markdown.replaceAll(/^```[^]*?^```$|`[^`\n]+`/gm, "")).not.toMatch(/\]\([^)]*\.md/);
    expect(page.markdown).not.toContain("## 참고");
  });

  it("shows the code of an example as it is written", () => {
    expect(readGuidePage("missing-note", "ko").markdown).toContain("[도커](../container/docker.md)\n```");
    expect(readGuidePage("malformed-url", "ko").markdown).toContain("주소가 빈 링크 `[글]()`는");
  });

  it("prints it in either language", async () => {
    const cwd = tempFolder();
    const ko = await runCli(cwd, ["check", "--explain", "missing-note"]);
    expect([ko.code, ko.err]).toEqual([0, ""]);
    expect(ko.out).toMatch(/^missing-note: 없는 노트로 가는 링크\n\n[^]*## 고치는 법/);
    const en = await runCli(cwd, ["check", "--explain", "missing-note"], { lang: "en" });
    expect(en.out).toMatch(/^missing-note\n\nThe note that[^]*## Mend\n\nWrite the note/);
  });

  it.each([
    ["missing-nota", "missing-note"],
    ["missing_note", "missing-note"],
    ["toString", "https://…"],
    ["없는 노트", "https://…"],
  ])("names the nearest code for %s", async (written, nearest) => {
    const { code, err } = await runCli(tempFolder(), ["check", "--explain", written]);
    expect([code, err.includes(nearest)]).toEqual([2, true]);
  });
});

it("carries the pages in SARIF, or links to them where they are published", async () => {
  const cwd = tempFolder({ "notes/a.md": "[x](없음.md)\n" });
  const rule = async (): Promise<Record<string, unknown>> => {
    const { out } = await runCli(cwd, ["check", "--reporter", "sarif", "--no-cache"]);
    return (JSON.parse(out) as { runs: { tool: { driver: { rules: Record<string, unknown>[] } } }[] }).runs[0]!.tool
      .driver.rules[0]!;
  };
  const help = { text: expect.stringContaining("고치는 법"), markdown: expect.stringContaining("## 고치는 법") };
  expect(await rule()).toMatchObject({ id: "missing-note", fullDescription: { text: expect.any(String) }, help });
  const { out } = await runCli(cwd, ["check", "--no-cache"]);
  expect(out).toContain("자세히: ieum check --explain missing-note");
});

it("links to the published guide", async () => {
  const guideUrl = "https://a.io/check/{code}.html";
  const cwd = tempFolder({ "notes/a.md": "[x](없음.md)\n", "ieum.config.json": JSON.stringify({ guideUrl }) });
  const { out } = await runCli(cwd, ["check", "--no-cache"]);
  expect(out).toContain("  https://a.io/check/missing-note.html\n");
});
