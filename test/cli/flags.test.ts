import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { helpOf } from "../../src/cli/help.ts";
import { commonFlags } from "../../src/cli/parse-arguments.ts";
import { optionSpecs } from "../../src/config/option-specs.ts";

const guide = readFileSync(new URL("../../notes/guide/options.md", import.meta.url), "utf8");
/** `--site` is not said by `--site-url`. */
const isIn = (text: string, flag: string): boolean => new RegExp(`--${flag}(?![\\w-])`).test(text);
const row = (flag: string): string => guide.split("\n").find((line) => line.startsWith("|") && isIn(line, flag)) ?? "";

it.each([...Object.keys(optionSpecs), "layout", "cache", "onFindings", "onSiteFindings"])(
  "the option %s is in the guide's tables",
  (name) => {
    expect(guide).toMatch(new RegExp(`^\\| (?:\\[\`${name}\`\\]\\(|\`${name}\` )`, "m"));
  },
);

it.each(Object.keys(commands))("every flag of %s is in its help and in the guide's table", async (name) => {
  const { flags } = await commands[name]!();
  for (const flag of Object.keys(flags)) {
    expect([isIn(helpOf(name, "ko"), flag), isIn(helpOf(name, "en"), flag)], `--${flag}`).toEqual([true, true]);
    expect(row(flag), `--${flag}`).not.toBe("");
  }
  for (const flag of Object.keys(commonFlags))
    expect([isIn(helpOf(name, "ko"), flag), isIn(helpOf(name, "en"), flag)], `--${flag}`).toEqual([true, true]);
});

it.each([
  ["build", "1 findings under --strict", "1 --strict를 주었고 고칠 것이 있음"],
  ["serve", "0 stopped, 2 could", "0 멈춤, 2 실행하지"],
  ["check", "0 no errors (under --strict", "0 오류 없음(--strict면"],
  ["diagram", "1 not drawn", "1 그리지 못했거나"],
])("the help of %s says what its own exit codes mean", (name, en, ko) => {
  expect([helpOf(name, "en"), helpOf(name, "ko")]).toEqual([expect.stringContaining(en), expect.stringContaining(ko)]);
});
