import { expect, it } from "vitest";
import { reporters } from "../../src/report/reporters.ts";
import { hidePasswords } from "../../src/text/hide-passwords.ts";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

it.each([
  ["“https://user:pass@x.kr/a” 링크", "“https://*********@x.kr/a” 링크"],
  ["<HTTP://ghp_token@github.com/o/r>", "<HTTP://*********@github.com/o/r>"],
  ["http://a:b\\@x.kr", "http://***\\@x.kr"],
  ["http://a:b@[bad/ http://c:d@y.kr", "http://***@[bad/ http://***@y.kr"],
  ["https://medium.com/@user", "https://medium.com/@user"],
  ["https://x.kr?a=b@c https://x.kr#@", "https://x.kr?a=b@c https://x.kr#@"],
  ['"https://x.kr","a@b.kr"', '"https://x.kr","a@b.kr"'],
  ["https://x.kr a@b.kr", "https://x.kr a@b.kr"],
  ["ssh://git@github.com", "ssh://git@github.com"],
])("%s", (text, shown) => expect(hidePasswords(text)).toBe(shown));

it.each(Object.keys(reporters))("%s shows none, nor the line that has it", async (name) => {
  const cwd = tempFolder({ "notes/a.md": "# A\n\n글 <https://user:s3cret@[bad/>\n" });
  const { out, code } = await runCli(cwd, ["check", "notes", "-r", name]);
  expect(code).toBe(1);
  expect(out).toContain("***********");
  expect(out).not.toContain("s3cret");
});
