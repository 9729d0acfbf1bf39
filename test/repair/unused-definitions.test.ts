import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { useDefinitions } from "../../src/repair/use-definitions.ts";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const note = (cwd: string, path: string): string => readFileSync(join(cwd, "notes", path), "utf8");

describe("a definition that no link uses", () => {
  const before =
    "# 가\n\n[쓰는 것]\n\n[쓰는 것]: b.md\n[안 쓰는 것]: <./b.md#나> '제목'\n> [x\\]]: b.md\n\n```\n[y]: b.md\n```";
  const after = before
    .replace(": b.md\n", ": c/d.md\n")
    .replace("./b.md#나", "./c/d.md#나")
    .replace("]]: b.md", "]]: c/d.md");

  it("is mended by a move as all links are", async () => {
    const cwd = tempFolder({ "notes/a.md": before, "notes/b.md": "# 나\n\n[a]: a.md\n" });
    const { code } = await runCli(cwd, ["mv", "notes/b.md", "notes/c/d.md", "--no-cache"]);
    expect(code).toBe(0);
    expect(note(cwd, "a.md")).toBe(after);
    expect(note(cwd, "c/d.md")).toBe("# 나\n\n[a]: ../a.md\n");
  });

  it("is mended by --fix, and not a word is added", async () => {
    const cwd = tempFolder({ "notes/a.md": "# 가\n\n[x]: B.md\n[y]: none.md", "notes/b.md": "# 나\n" });
    const { err } = await runCli(cwd, ["check", "--fix", "--no-cache"]);
    expect(err).toBe("노트 1개에서 링크 1개를 고쳤습니다.\n");
    expect(note(cwd, "a.md")).toBe("# 가\n\n[x]: b.md\n[y]: none.md");
  });

  it.each([
    ["글", "글"],
    ["[^1]: 각주", "[^1]: 각주"],
    ["[a]: x\n- [b c]: y\n[a]: z", "[a]: x\n- [b c]: y\n[a]: z\n\n[a]\n\n[b c]\n"],
  ])("is used at the end of %j", (source, shown) => {
    expect(useDefinitions(source)).toBe(shown);
  });
});
