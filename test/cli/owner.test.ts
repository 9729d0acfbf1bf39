import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const markup = JSON.stringify(fileURLToPath(new URL("../../_includes/markup.ts", import.meta.url)));

async function build(config: string, notes: Record<string, string> = { "a.md": "# 가\n" }) {
  const files = Object.entries(notes).map(([path, text]) => [`notes/${path}`, text]);
  const cwd = tempFolder({ ...Object.fromEntries(files), "ieum.config.ts": config });
  const result = await runCli(cwd, ["build", join(cwd, "notes"), "-o", join(cwd, "_site")]);
  const page = (path: string): string => readFileSync(join(cwd, "_site", path), "utf8");
  return { ...result, page, has: (path: string) => existsSync(join(cwd, "_site", path)), cwd };
}

describe("an owner's configuration", () => {
  it("replaces a part of the layout by a function, which may use the others", async () => {
    const { page, code } = await build(`
      import { markup } from ${markup};
      export default { parts: {
        footer: (page, { parts }) => markup\`<footer class="foot">\${parts.mark(page, { parts })} \${page.title} & 우리</footer>\`,
      } };`);
    expect(code).toBe(0);
    expect(page("a.html")).toMatch(/<footer class="foot"><svg class="mark".*<\/svg> 가 & 우리<\/footer>/);
    expect(page("a.html")).not.toContain("이음으로 엮었습니다");
  });

  it.each(["module", "commonjs"])("is read in TypeScript where package.json says %s", async (type) => {
    const cwd = tempFolder({
      "notes/a.md": "# 가\n",
      "package.json": JSON.stringify({ type }),
      "foot.ts": 'export const foot: string = "우리 끝";',
      "ieum.config.ts": 'import { foot } from "./foot.ts";\nexport default { footer: foot };\n',
    });
    expect(await runCli(cwd, ["build", join(cwd, "notes"), "-o", join(cwd, "_site")])).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, "_site", "a.html"), "utf8")).toContain("우리 끝");
  });

  it("is built anew each time where it has functions of its own", async () => {
    const cwd = tempFolder({ "notes/a.md": "가", "foot.txt": "하나" });
    const foot = JSON.stringify(join(cwd, "foot.txt"));
    writeFileSync(
      join(cwd, "ieum.config.mjs"),
      `import { readFileSync } from "node:fs";
       export default { parts: { footer: () => ({ value: readFileSync(${foot}, "utf8") }) } };`,
    );
    for (const text of ["하나", "둘"]) {
      writeFileSync(join(cwd, "foot.txt"), text);
      await runCli(cwd, ["build", join(cwd, "notes"), "-o", join(cwd, "_site")]);
      expect(readFileSync(join(cwd, "_site", "a.html"), "utf8")).toContain(`${text}\n</div>`);
    }
  });

  it.each([
    ["export default { parts: { foter: () => '' } };", /'parts.foter'.*'parts.footer'/],
    ["export default { parts: { footer: '글' } };", /'parts\.footer' 옵션의 값 '글'/],
    ["export default { parts: [] };", /'parts' 옵션의 값/],
    ["export default { accent: 'notacolour' };", /'accent' 옵션의 값 'notacolour'/],
    ["export default { accent: '#12345' };", /'accent' 옵션의 값/],
    ["export default { roots: ['nope'] };", /'roots' 옵션에 적은 폴더가 노트 폴더에 없습니다: nope\./],
    ["export default { logo: 'nope.svg' };", /'logo' 옵션에 적은 파일이 노트 폴더에 없습니다: nope.svg\./],
    ["export default { styles: ['../own.css'] };", /'styles' 옵션에 적은 파일이/],
    [
      "export default { severity: { 'missing-nte': 'off' } };",
      /'severity.missing-nte'라.* 혹시 'severity.missing-note'\?/,
    ],
    ["export default { severity: { 'missing-note': 'of' } };", /'severity.missing-note' 옵션의 값 'of'를 .*: error \|/],
    ["export default { severity: { 'missing-note': '' } };", /'severity.missing-note' 옵션의 값 '""'/],
    ["export default { fonts: 'a; } body { display: none' };", /'fonts' 옵션의 값/],
  ])("%s is refused", async (config, message) => {
    const { code, err } = await build(config);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it("dresses every page", async () => {
    const { page, has } = await build(
      `export default {
        logo: "img/로고.svg", footer: "끝 & 인사", accent: "oklch(0.5 0.1 150)", fonts: '"MaruBuri", serif',
        styles: ["own/글꼴.css"], links: { 블로그: "https://example.com/blog", 소개: "/a.html" },
        social: { GitHub: "https://github.com/kim" }, license: { "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/" },
        editUrl: "https://github.com/kim/notes/edit/main/notes/", author: "김이음",
      };`,
      { "k/나 무.md": "# 나\n", "a.md": "# 가\n", "img/로고.svg": "<svg/>", "own/글꼴.css": "" },
    );
    const html = page("k/나 무.html");
    for (const piece of [
      `<img class="logo" src="../img/${encodeURIComponent("로고")}.svg" alt="">`,
      "<p>끝 &amp; 인사</p>",
      "--accent: oklch(0.5 0.1 150);",
      '--sans: "MaruBuri", serif, "Pretendard Variable"',
      `<link rel="stylesheet" href="../own/${encodeURIComponent("글꼴")}.css">`,
      '<a href="https://example.com/blog">블로그</a>',
      '<a href="../a.html">소개</a>',
      '<a href="https://github.com/kim" rel="me">GitHub</a>',
      'rel="license">CC BY 4.0</a>',
      `<a href="https://github.com/kim/notes/edit/main/notes/k/${encodeURIComponent("나 무")}.md">이 노트 고치기</a>`,
      "<span>김이음</span>",
    ])
      expect(html).toContain(piece);
    expect(html.indexOf("own/")).toBeGreaterThan(html.indexOf("_ieum/ieum.css"));
    expect([has("img/로고.svg"), has("own/글꼴.css")]).toEqual([true, true]);
  });

  it.each([
    [`() => { throw new Error("boom"); }`, "조각 'parts.footer'가 오류를 냈습니다(a.md의 페이지에서): boom\n"],
    ["() => 3", "'parts.footer'가 HTML이 아닌 것을 돌려주었습니다(a.md의 페이지에서): 3."],
    ["() => '<p>글'", '(a.md의 페이지에서): "<p>글".'],
    ["async () => ({ value: '' })", "(a.md의 페이지에서): Promise."],
  ])("names the part that fails, and the page: %s", async (part, message) => {
    const { code, err } = await build(`export default { parts: { footer: ${part} } };`);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it("shows the value that the external check cannot use", async () => {
    const config = JSON.stringify({ external: { timeout: 3 } });
    const { code, err } = await runCli(tempFolder({ "notes/a.md": "가", "ieum.config.json": config }), [
      "check",
      "--external",
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining("'external.timeout' 옵션의 값 '3'을 읽을 수 없습니다.")]);
  });

  it.each([
    ["{ skp: [] }", "ieum.config.ts:1:30: 'external.skp'라는 옵션은 없습니다. 혹시 'external.skip'?"],
    ["{ timeout: 3 }", "ieum.config.ts:1:30: 'external.timeout' 옵션의 값 '3'을 읽을 수 없습니다."],
  ])("refuses a rule of the external check that nobody has asked for yet: %s", async (rules, message) => {
    const cwd = tempFolder({ "notes/a.md": "가", "ieum.config.ts": `export default { external: ${rules} };\n` });
    const { code, err } = await runCli(cwd, ["check"]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it("says at which line a part fails", async () => {
    const cwd = tempFolder({
      "notes/a.md": "가",
      "ieum.config.mjs": "export default { parts: {\n  footer: (page) => page.nope.title,\n} };\n",
    });
    const { err } = await runCli(cwd, ["build", join(cwd, "notes"), "-o", join(cwd, "_site")]);
    expect(err).toMatch(/'parts\.footer'.*a\.md.* \(ieum\.config\.mjs:2:31\)\n$/);
  });

  it("may leave a part out by false or undefined", async () => {
    const { page } = await build("export default { parts: { footer: () => undefined, toc: () => false } };");
    expect(page("a.html")).not.toContain("<footer");
  });

  it.each([["check"], ["check", "--site", "_site"], ["mv", "a.md", "b.md"], ["serve", "--once"]])(
    "is refused by %j as by build",
    async (...argv) => {
      const cwd = tempFolder({
        "notes/a.md": "가",
        "_site/a.html": "",
        "ieum.config.json": '{ "parts": { "foter": 1 } }',
      });
      const { code, err } = await runCli(cwd, argv);
      expect([code, err]).toEqual([2, expect.stringMatching(/'parts.foter'.*'parts.footer'/)]);
    },
  );

  it.each([
    ["ieum.config.ts", 'export default {\n  title: "가" "나",\n};\n', "ieum.config.ts:2:14: Expected"],
    ["ieum.config.mjs", 'export default {\n  title: "가" "나",\n};\n', "ieum.config.mjs:2:14: Expected"],
    ["ieum.config.json", '{\n  "title": oops\n}\n', "ieum.config.json:2:12: "],
    ["ieum.config.mjs", "export default {\n  title: nope,\n};\n", "ieum.config.mjs:2:10: nope is not defined\n"],
    ["ieum.config.ts", "\nexport default { title: await 1 };\n", "ieum.config.ts:2:25: Top-level await"],
    [
      "ieum.config.ts",
      'import a from "./nope.ts";\nexport default { a };\n',
      "ieum.config.ts: Cannot find module './nope.ts'\n",
    ],
    [
      "ieum.config.mjs",
      "export default () => ({});",
      "ieum.config.mjs: 옵션을 담은 객체를 내놓아야 합니다. 예: export default {",
    ],
    ["ieum.config.json", "[]", 'ieum.config.json: 옵션을 담은 객체를 내놓아야 합니다. 예: { "title": "노트" }\n'],
  ])("that cannot be read is told with its line: %s, %j", async (name, config, message) => {
    const cwd = tempFolder({ "notes/a.md": "가", [name]: config });
    const { code, err } = await runCli(cwd, ["check"]);
    expect([code, err]).toEqual([2, expect.stringContaining(`ieum: 설정 파일을 읽을 수 없습니다: ${message}`)]);
  });

  it("is told with its line where TypeScript throws and no package.json says that it is a module", () => {
    const config = "interface A {\n  a: string;\n}\nexport default { title: nope };\n";
    const cwd = tempFolder({ "notes/a.md": "가", "ieum.config.ts": config });
    // The test runner has a say in what stacks look like.
    const { stderr } = spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), main, "check"], { cwd });
    expect(stderr.toString()).toBe("ieum: 설정 파일을 읽을 수 없습니다: ieum.config.ts:4:25: nope is not defined\n");
  });
});
