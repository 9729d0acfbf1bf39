import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { helpOf } from "../../src/cli/help.ts";

const guide = readFileSync(new URL("../../notes/guide/options.md", import.meta.url), "utf8");
const row = (flag: string): string =>
  guide.split("\n").find((line) => line.startsWith("|") && line.includes(`\`--${flag}`)) ?? "";

it.each(Object.keys(commands))("every flag of %s is in its help and in the guide's table", async (name) => {
  const { flags } = await commands[name]!();
  for (const flag of Object.keys(flags)) {
    expect(helpOf(name, "ko"), `--${flag}`).toContain(`--${flag}`);
    expect(helpOf(name, "en"), `--${flag}`).toContain(`--${flag}`);
    expect(row(flag), `--${flag}`).not.toBe("");
  }
});
