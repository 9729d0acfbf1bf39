import { mkdirSync, readlinkSync, realpathSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const files = { "notes/index.md": "", "notes/a/b.md": "", "notes/a/.obsidian/x": "", "notes/c.md": "", "밖.md": "" };

function folderWith(links: Readonly<Record<string, string>>): string {
  const cwd = tempFolder(files);
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    symlinkSync(target, join(cwd, path));
  }
  return cwd;
}

/** What is moved where, a symbolic link and what it says, and where it is then and what it shall say. */
const moves: readonly [from: string, to: string, link: string, target: string, place: string, now: string][] = [
  ["a", "d/e", "a/l.md", "../c.md", "d/e/l.md", "../../c.md"],
  ["a", "d", "a/l.md", "../c.md", "d/l.md", "../c.md"],
  ["a", "d/e", "a/깊은/l.md", "../../../밖.md", "d/e/깊은/l.md", "../../../../밖.md"],
  ["a", "d/e", "a/l.md", "b.md", "d/e/l.md", "b.md"],
  ["a", "d/e", "a/l.md", "../a/b.md", "d/e/l.md", "b.md"],
  ["a", "d/e", "a/l.md", "../없음.md", "d/e/l.md", "../../없음.md"],
  ["a", "d/e", "a/l.md", "/없음.md", "d/e/l.md", "/없음.md"],
  ["a", "d/e", "a/l", "..", "d/e/l", "../.."],
  ["a", "d/e", "a/.obsidian/l", "../../c.md", "d/e/.obsidian/l", "../../../c.md"],
  ["a", "d/e", "l.md", "a/b.md", "l.md", "d/e/b.md"],
  ["a", "d/e", "l", "a", "l", "d/e"],
  ["a/b.md", "d/e.md", "l.md", "./a/b.md", "l.md", "d/e.md"],
  ["a/b.md", "d/e.md", "a/l.md", "b.md", "a/l.md", "../d/e.md"],
  ["a/l.md", "d/e.md", "a/l.md", "b.md", "d/e.md", "../a/b.md"],
];

describe("symbolic links", () => {
  it.each(moves)("mv %s %s: %s → %s is %s → %s", async (from, to, link, target, place, now) => {
    const cwd = folderWith({ [`notes/${link}`]: target });
    const argv = ["mv", `notes/${from}`, `notes/${to}`, "--no-cache"];
    const line = place === link && now === target ? "" : `심볼릭 링크: ${place} → ${now}\n`;
    const dry = await runCli(cwd, [...argv, "--dry"]);
    expect(readlinkSync(join(cwd, "notes", link))).toBe(target);
    const { code, err } = await runCli(cwd, argv);
    expect([code, readlinkSync(join(cwd, "notes", place))]).toEqual([0, now]);
    if (now === target) expect([dry.err, err].join("")).not.toContain("심볼릭");
    else expect([dry.err, err].map((text) => text.includes(line))).toEqual([true, true]);
  });

  it("makes one that names its file from the top lead to its new place", async () => {
    const cwd = realpathSync(folderWith({}));
    symlinkSync(join(cwd, "notes/a/b.md"), join(cwd, "notes/l.md"));
    await runCli(cwd, ["mv", "notes/a", "notes/d", "--no-cache"]);
    expect(readlinkSync(join(cwd, "notes/l.md"))).toBe(join(cwd, "notes/d/b.md"));
  });
});
