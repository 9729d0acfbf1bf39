import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clearPlaces, publishFiles, removeStale, sweepOutput } from "../../src/io/publish-files.ts";
import { tempFolder } from "../support/temp-folder.ts";

describe("publishFiles", () => {
  it("copies all it can, and names what it cannot with the reason", () => {
    const cwd = tempFolder({ "in/a.png": "a", "in/b.png": "b", "out/page": "", "out/folder/x": "" });
    const file = (from: string, to: string) => ({ from: join(cwd, "in", from), to });
    const files = [
      file("gone.png", "gone.png"),
      file("a.png", "page/a.png"),
      file("a.png", "folder"),
      file("a.png", `${"x".repeat(300)}.png`),
      file("b.png", "deep/b.png"),
    ];
    const failed = publishFiles(join(cwd, "out"), files);
    expect(failed.map(({ to }) => to)).toEqual(files.slice(0, 4).map(({ to }) => to));
    expect(failed[0]!.reason).toBe("ENOENT");
    expect(failed[3]!.reason).toBe("ENAMETOOLONG");
    expect(readFileSync(join(cwd, "out/deep/b.png"), "utf8")).toBe("b");
  });
});

describe("what an earlier build left", () => {
  it("goes with the folders that it leaves empty, and files of others stay", () => {
    const out = tempFolder({ "a/b/old.html": "", "a/theirs.html": "", "new.html": "" });
    sweepOutput(out, new Set(["a/b/old.html", "new.html"]));
    removeStale(out, new Set(["new.html"]));
    expect(["a/b", "a/theirs.html", "new.html"].map((path) => existsSync(join(out, path)))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("makes room for a page where a folder was, and for a folder where a page was", () => {
    const out = tempFolder({ "x.html/index.html": "", "y.html": "", "z.html/theirs.html": "" });
    mkdirSync(join(out, "_ieum"));
    writeFileSync(join(out, "z.html/old.html"), "");
    sweepOutput(out, new Set(["x.html/index.html", "y.html", "z.html/old.html"]));
    clearPlaces(out, ["x.html", "y.html/index.html", "z.html"]);
    expect(["x.html", "y.html", "z.html/theirs.html"].map((path) => existsSync(join(out, path)))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
