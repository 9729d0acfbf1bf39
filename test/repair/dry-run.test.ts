import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gitFolder } from "../support/git-folder.ts";
import { runCli } from "../support/run-cli.ts";

const note = "# 가\n\n[b](b)\n";
const mended = "# 가\n\n[b](b.md)\n";
/** Names that git writes in quotes, or that a header could be cut at. */
const names = ["한글 이름", "각", 'a "b" c', "it's", "끝 ", "a\tb", "a\nb", "a\u0007\u001B[31mb", "a\u007Fb", "a\\b"];
const unquoted = names.filter((name) => !/["\\\p{Cc}]/u.test(name));

describe("the diff of a dry run", () => {
  it("is applied by git to notes of any name", async () => {
    // Windows has no such names.
    const own = process.platform === "win32" ? unquoted : names;
    const { path, git, write } = gitFolder(
      Object.fromEntries([["notes/b.md", ""], ...own.map((name) => [`notes/${name}.md`, note])]),
    );
    const { out } = await runCli(path, ["check", "--fix=dry", "--no-cache"]);
    write({ "fix.diff": out });
    git("apply", "fix.diff");
    expect(own.filter((name) => readFileSync(join(path, `notes/${name}.md`), "utf8") !== mended)).toEqual([]);
  });

  it.each(["../notes", "../../notes"])(
    "is for the folder that holds the working folder and the notes: %s",
    async (to) => {
      const cwd = to === "../notes" ? "도구" : "도구/x";
      const { path, git, write } = gitFolder({ "notes/a.md": note, "notes/b.md": "", [`${cwd}/x.txt`]: "" });
      const { out } = await runCli(join(path, cwd), ["check", to, "--fix=dry", "--no-cache"]);
      expect(out).toMatch(/^--- a\/notes\/a\.md\n\+\+\+ b\/notes\/a\.md\n/);
      write({ "fix.diff": out });
      git("apply", "fix.diff");
      expect(readFileSync(join(path, "notes/a.md"), "utf8")).toBe(mended);
    },
  );
});
