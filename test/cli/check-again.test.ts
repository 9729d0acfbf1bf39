import { readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { gitFolder } from "../support/git-folder.ts";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

async function codes(cwd: string, ...more: string[]): Promise<string[]> {
  const { out } = await runCli(cwd, ["check", "notes", "--reporter", "json", ...more]);
  const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; path: string; line: number }[] };
  return diagnostics.map(({ code, path, line }) => `${path}:${line} ${code}`);
}

it("says the same of notes that have not changed, and sees every change", async () => {
  const cwd = tempFolder({
    "notes/a.md": "# 가\n\n[나](b.md) [없음](none.md) ![그림](g.png)\n",
    "notes/b.md": "# 나\n",
    "notes/g.png": "png",
    "notes/d.mmd": "flowchart LR\n  a --> b\n",
  });
  const first = ["a.md:3 missing-note"];
  expect(await codes(cwd)).toEqual(first);
  expect(await codes(cwd)).toEqual(first);
  expect(await codes(cwd, "--no-cache")).toEqual(first);
  expect(await codes(cwd, "--severity", "missing-note=off")).toEqual([]);

  const file = join(cwd, "notes/a.md");
  // As long as before: only its bytes tell.
  writeFileSync(file, "# 가\n\n[나](c.md) [없음](none.md) ![그림](g.png)\n");
  expect(await codes(cwd)).toEqual(["a.md:3 missing-note", "a.md:3 missing-note"]);
  rmSync(join(cwd, "notes/g.png"));
  expect(await codes(cwd)).toEqual(["a.md:3 missing-note", "a.md:3 missing-note", "a.md:3 missing-asset"]);
  renameSync(join(cwd, "notes/b.md"), join(cwd, "notes/c.md"));
  expect(await codes(cwd)).toEqual(["a.md:3 missing-note", "a.md:3 missing-asset"]);
});

it("holds a baseline against findings of the last time", async () => {
  const cwd = tempFolder({ "notes/a.md": "[없음](none.md)\n" });
  expect(await codes(cwd)).toEqual(["a.md:1 missing-note"]);
  await runCli(cwd, ["check", "notes", "--update-baseline"]);
  expect(await codes(cwd)).toEqual([]);
});

it("looks for itself where what was kept cannot be read", async () => {
  const cwd = tempFolder({ "notes/a.md": "[없음](none.md)\n" });
  await codes(cwd);
  writeFileSync(join(cwd, ".cache/ieum/check.json"), '{"finger');
  expect(await codes(cwd)).toEqual(["a.md:1 missing-note"]);
});

it("leaves nothing for git to add, nor anything at all where it keeps nothing", async () => {
  const { path, git } = gitFolder({ "notes/a.md": "# 가\n" });
  await runCli(path, ["check", "notes", "--no-cache"]);
  expect(readdirSync(path).toSorted()).toEqual([".git", "notes"]);
  await runCli(path, ["check", "notes"]);
  expect(readdirSync(path)).toContain(".cache");
  expect(git("status", "--short")).toBe("");
});
