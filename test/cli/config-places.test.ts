import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const SEVERITY = `export default {
  // severity: none
  severity: {
    'missing-note': "of",
  },
};
`;

it.each([
  ["ieum.config.json", '\uFEFF{ "titel": "x" }', "ieum.config.json:1:3: 'titel'이라는 옵션은 없습니다. 혹시 'title'?"],
  [
    "ieum.config.json",
    '{\r\n  "title": "x",\r\n  "base": "/가/"\r\n}',
    "ieum.config.json:3:3: 'base' 옵션의 값 '/가/'",
  ],
  ["ieum.config.mjs", SEVERITY, "ieum.config.mjs:4:5: 'severity.missing-note' 옵션의 값 'of'"],
  ["ieum.config.mjs", "export default { parts: { foter() {} } };", "ieum.config.mjs:1:27: 'parts.foter'라"],
  ["ieum.config.mjs", "export default { styles: ['a.css'] };", "ieum.config.mjs:1:18: 'styles' 옵션에 적은 파일이"],
  [
    "ieum.config.mjs",
    "const o = { print: -1 };\nexport default { ...o };",
    "ieum.config.mjs:1:13: 'print' 옵션의 값 '-1'",
  ],
  ["ieum.config.mjs", "export default { exclude: [''] };", "ieum.config.mjs:1:18: 'exclude' 옵션의 값 '[\"\"]'"],
  ["ieum.config.mjs", "const a = 'base';\nexport default { [a]: 1 };", "ieum.config.mjs: 'base' 옵션의 값 '1'"],
  [
    "ieum.config.mjs",
    "export default {\n  title: 1,\n  links: { title: '/' },\n};",
    "ieum.config.mjs: 'title' 옵션의 값 '1'",
  ],
])("a wrong option in %s is told with its place: %j", async (file, text, message) => {
  const { code, err } = await runCli(tempFolder({ "notes/a.md": "", [file]: text }), ["check", "--no-cache"]);
  expect([code, err]).toEqual([2, expect.stringContaining(`ieum: ${message}`)]);
});

it.each([
  [["--base", "/가/"], "'--base' 옵션의 값 '/가/'"],
  [["--site-url", "x"], "'--site-url' 옵션의 값 'x'"],
  [["--root", "없음"], "'--root' 옵션에 적은 폴더가 노트 폴더에 없습니다: 없음."],
])("what a flag gives is told of the flag: %j", async (args, message) => {
  const cwd = tempFolder({ "notes/a.md": "", "ieum.config.json": '{ "base": "/", "siteUrl": "", "roots": [] }' });
  const { code, err } = await runCli(cwd, ["check", "--no-cache", ...args]);
  expect([code, err]).toEqual([2, expect.stringContaining(`ieum: ${message}`)]);
});

it.each(["NFC", "NFD"] as const)("finds a folder whatever the form of its name: %s", async (form) => {
  const cwd = tempFolder({ [`${"노트 각".normalize(form)}/a.md`]: "" });
  for (const written of ["노트 각".normalize("NFC"), "노트 각".normalize("NFD")])
    expect(await runCli(cwd, ["check", written, "--no-cache"])).toMatchObject({ code: 0 });
});

it("tells the place of an option of the external check", async () => {
  const cwd = tempFolder({ "notes/a.md": "", "ieum.config.json": '{ "external": {\n "timeout": 3 } }' });
  const { err } = await runCli(cwd, ["check", "--external", "--no-cache"]);
  expect(err).toContain("ieum: ieum.config.json:2:2: 'external.timeout' 옵션의 값 '3'");
});

it("prints no header of an option that cannot be read", async () => {
  const external = { headers: { "x.kr": { Authorization: "Bearer s3cret", "X-이름": "a" } } };
  const cwd = tempFolder({ "notes/a.md": "", "ieum.config.json": JSON.stringify({ external }) });
  const { code, err } = await runCli(cwd, ["check", "--external", "--no-cache"]);
  expect([code, err]).toEqual([2, expect.stringContaining("'external.headers' 옵션의 값 '{ … }'")]);
  expect(err).not.toContain("s3cret");
});
