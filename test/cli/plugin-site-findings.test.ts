import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Eleventy } from "@11ty/eleventy";
import { expect, it } from "vitest";
import { ieum } from "../../src/eleventy/ieum.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("tells a project of Eleventy what is wrong in pages that ieum did not write", async () => {
  const cwd = tempFolder({ "notes/a.md": "# 가\n\n[없음](gone.md)\n", "notes/p.html": "<a href='/no.html'>x</a>\n" });
  writeFileSync(join(cwd, "bare.config.mjs"), "export default () => undefined;\n");
  const from = (path: string): string => relative(process.cwd(), join(cwd, path));
  let told: readonly Diagnostic[] = [];
  const eleventy = new Eleventy(from("notes"), from("_site"), {
    quietMode: true,
    configPath: from("bare.config.mjs"),
    config: (config) => {
      config.addPlugin(ieum, { cache: false, onSiteFindings: (findings: readonly Diagnostic[]) => (told = findings) });
    },
  });
  await eleventy.init();
  eleventy.disableLogger();
  await eleventy.write();
  expect(told.filter(({ severity }) => severity === "error").map(({ code, path }) => `${code} ${path}`)).toEqual([
    "broken-page-link ../_site/p/index.html",
    "missing-note a.md",
  ]);
});

it.each([
  [{ titel: "내 노트" }, "'titel'이라는 옵션은 없습니다. 혹시 'title'?"],
  [{ lang: "en", titel: "Notes" }, "There is no option 'titel'. Did you mean 'title'?"],
  [{ parts: { footr: () => "" } }, "'parts.footr'라는 옵션은 없습니다. 혹시 'parts.footer'?"],
  [{ parts: { footer: 1 } }, "'parts' 옵션의 값 '{\"footer\":1}'을 읽을 수 없습니다."],
  [{ layout: 3 }, "'layout' 옵션의 값 '3'을 읽을 수 없습니다. 쓸 수 있는 값: { page, embed, deadEmbed, diagram }"],
  [{ cache: true }, "'cache' 옵션의 값 'true'를 읽을 수 없습니다. 쓸 수 있는 값: \".cache/ieum\" | false"],
  [{ onFindings: "log" }, "'onFindings' 옵션의 값 'log'를 읽을 수 없습니다."],
  [{ roots: ["없음"] }, "'roots' 옵션에 적은 폴더가 노트 폴더에 없습니다: 없음."],
])("tells it in a sentence what is wrong in its options: %j", async (options, sentence) => {
  const cwd = tempFolder({ "notes/a.md": "# 가\n", "bare.config.mjs": "export default () => undefined;\n" });
  const from = (path: string): string => relative(process.cwd(), join(cwd, path));
  const eleventy = new Eleventy(from("notes"), from("_site"), {
    quietMode: true,
    configPath: from("bare.config.mjs"),
    config: (config) => void config.addPlugin(ieum, options as object),
  });
  const error: unknown = await eleventy.init().catch((thrown: unknown) => thrown);
  expect((error as { originalError: Error }).originalError.message).toContain(sentence);
});
