import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyBaseline, makeBaseline } from "../../src/check/apply-baseline.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

interface Json {
  readonly diagnostics: readonly { readonly target: string }[];
  readonly baseline?: { readonly known: number; readonly gone: readonly unknown[] };
}

async function check(cwd: string, ...more: string[]): Promise<{ code: number; json: Json; err: string }> {
  const { code, out, err } = await runCli(cwd, ["check", "--reporter", "json", "--no-cache", ...more]);
  return { code, json: out === "" ? { diagnostics: [] } : (JSON.parse(out) as Json), err };
}

describe("a baseline", () => {
  it("records today's findings, sorted, one a line; later runs fail on new ones alone and say which are gone", async () => {
    const cwd = tempFolder({ "notes/b.md": "[x](없음.md) [x](없음.md)\n", "notes/a.md": "[x](#없음) [y](B)\n" });
    expect((await check(cwd)).code).toBe(1);
    const first = await check(cwd, "--update-baseline");
    expect([first.code, first.json.diagnostics, first.json.baseline]).toEqual([0, [], { known: 4, gone: [] }]);
    const file = join(cwd, ".ieum-baseline.json");
    const text = readFileSync(file, "utf8");
    expect(text).toBe(
      `{
  "version": 1,
  "findings": [
    {"code":"case-mismatch","path":"a.md","target":"B","reason":""},
    {"code":"missing-heading","path":"a.md","target":"#없음","reason":""},
    {"code":"missing-note","path":"b.md","target":"없음.md","reason":""},
    {"code":"missing-note","path":"b.md","target":"없음.md","reason":""}
  ]
}
`,
    );
    expect((await check(cwd)).code).toBe(0);
    writeFileSync(file, `\uFEFF${text.replaceAll("\n", "\r\n")}`);
    expect((await check(cwd)).code).toBe(0);
    writeFileSync(file, text);

    // Other lines are no news; one more of the same is, and so is another target.
    writeFileSync(join(cwd, "notes/b.md"), "# 글\n\n[x](없음.md)\n\n[x](없음.md) [x](없음.md) [z](새것.md)\n");
    const later = await check(cwd);
    expect(later.code).toBe(1);
    expect(later.json.diagnostics.map(({ target }) => target)).toEqual(["없음.md", "새것.md"]);

    writeFileSync(join(cwd, "notes/b.md"), "[x](없음.md)\n");
    const mended = await check(cwd);
    expect(mended.code).toBe(0);
    expect(mended.json.baseline).toEqual({
      known: 3,
      gone: [{ code: "missing-note", path: "b.md", target: "없음.md" }],
    });
  });

  it("keeps the owner's reasons when it is updated, and forgets what is gone", async () => {
    const cwd = tempFolder({ "notes/a.md": "[x](가.md) [y](나.md)\n" });
    await check(cwd, "--update-baseline");
    const file = join(cwd, ".ieum-baseline.json");
    const reasoned = (target: string): string =>
      `{"code":"missing-note","path":"a.md","target":"${target}","reason":"다음 달에 씁니다"}`;
    writeFileSync(file, `{"version":1,"findings":[${reasoned("가.md")},${reasoned("나.md")}]}`);
    writeFileSync(join(cwd, "notes/a.md"), "[x](가.md) [y](다.md)\n");
    await check(cwd, "--update-baseline");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
      version: 1,
      findings: [
        { code: "missing-note", path: "a.md", target: "가.md", reason: "다음 달에 씁니다" },
        { code: "missing-note", path: "a.md", target: "다.md", reason: "" },
      ],
    });
  });

  it("keeps what is said of a link of which nothing could be learned, and calls it not gone", () => {
    const entry = (target: string, path = "a.md") => ({ code: "dead-link", path, target, reason: "곧 옵니다" });
    const entries = [entry("https://a.kr/?token=비밀"), entry("https://b.kr/"), entry("https://a.kr/", "b.md")];
    const unknown = { code: "unknown-link", path: "a.md", target: "https://a.kr/?token=비밀" } as Diagnostic;
    const ran = new Set(["source", "external"] as const);
    expect(applyBaseline(entries, [unknown], ran).gone).toEqual(entries.slice(1));
    const kept = makeBaseline(entries, [unknown], ran).map(({ code, target }) => [code, target.slice(0, 23)]);
    expect(kept).toEqual([
      ["dead-link", "https://a.kr/?token=***"],
      ["unknown-link", "https://a.kr/?token=***"],
    ]);
  });

  it("keeps what only layers find that did not run, and calls none of it gone", async () => {
    const entries = [
      '{"code":"broken-page-link","path":"../_site/x.html","target":"y.html","reason":"곧 고칩니다"}',
      '{"code":"dead-link","path":"a.md","target":"https://example.com/x","reason":"일요일마다 쉽니다"}',
      '{"code":"missing-note","path":"a.md","target":"없음.md","reason":""}',
    ];
    const text = `{\n  "version": 1,\n  "findings": [\n    ${entries.join(",\n    ")}\n  ]\n}\n`;
    const cwd = tempFolder({
      "notes/a.md": "[x](없음.md) <https://example.com/x>\n",
      "_site/index.html": '<a href="gone.html">x</a>',
      ".ieum-baseline.json": text,
    });
    expect((await check(cwd)).json.baseline).toEqual({ known: 1, gone: [] });
    expect((await check(cwd, "--external", "--shard", "1/999")).json.baseline).toEqual({ known: 1, gone: [] });
    await check(cwd, "--update-baseline");
    expect(readFileSync(join(cwd, ".ieum-baseline.json"), "utf8")).toBe(text);
    const { json } = await check(cwd, "--site", "_site", "notes");
    expect(json.baseline?.gone).toMatchObject([{ path: "../_site/x.html" }]);
  });

  it("is kept of a site alone too", async () => {
    const cwd = tempFolder({ "_site/index.html": '<a href="gone.html">x</a>' });
    const site = ["--site", "_site", "--baseline", "site.json"];
    expect(await check(cwd, ...site, "--update-baseline")).toMatchObject({ code: 0, json: { diagnostics: [] } });
    expect(await check(cwd, ...site)).toMatchObject({ code: 0, json: { baseline: { known: 1, gone: [] } } });
  });

  it("lies where --baseline says", async () => {
    const cwd = tempFolder({ "notes/a.md": "[x](가.md)\n" });
    await check(cwd, "--update-baseline", "--baseline", "ci/known.json");
    expect((await check(cwd)).code).toBe(1);
    expect((await check(cwd, "--baseline", "ci/known.json")).code).toBe(0);
  });

  it.each([
    ["[]", ""],
    ["null", ""],
    ["{", ":1:2"],
    ['{"version":2,"findings":[]}', ""],
    ['{"version":1,"findings":[{"code":1}]}', ": findings[0]"],
    ['{"version":1,"findings":[null]}', ": findings[0]"],
    ['{"version":1,\n"findings":[1 2]}', ":2:15"],
  ])("that is %s cannot be read", async (text, place) => {
    const cwd = tempFolder({ "notes/a.md": "", ".ieum-baseline.json": text });
    const { code, err } = await check(cwd);
    const mend = "고치거나, 지우고 'ieum check --update-baseline'으로 다시 만들어 주세요.";
    expect([code, err]).toEqual([2, `ieum: 기준선 파일로 읽을 수 없습니다: .ieum-baseline.json${place}. ${mend}\n`]);
  });

  it("must be there where it is named", async () => {
    const cwd = tempFolder({ "notes/a.md": "" });
    const { code, err } = await check(cwd, "--baseline", "none.json");
    expect([code, err]).toEqual([2, "ieum: 그런 파일이 없습니다: none.json. 경로를 확인해 주세요.\n"]);
  });
});
