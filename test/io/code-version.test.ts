import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { codeVersion } from "../../src/io/code-version.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("changes with code and with styles, and with nothing else", () => {
  const folder = tempFolder({ "a.ts": "1", "sub/b.css": "a {}", "note.md": "글", "c.d.ts": "type" });
  const before = codeVersion([folder]);
  writeFileSync(join(folder, "note.md"), "다른 글");
  expect(codeVersion([folder])).toBe(before);
  writeFileSync(join(folder, "sub/b.css"), "b {}");
  const styled = codeVersion([folder]);
  expect(styled).not.toBe(before);
  writeFileSync(join(folder, "a.ts"), "2");
  expect(codeVersion([folder])).not.toBe(styled);
});
