import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rescanFiles } from "../../src/io/rescan-files.ts";
import { scanFolder } from "../../src/io/scan-folder.ts";
import { tempFolder } from "../support/temp-folder.ts";

function start() {
  const root = tempFolder({ "a.md": "가", "글/b.md": "나", "글/그림.png": "png" });
  return { root, found: scanFolder(root, [], []) };
}

describe("rescanFiles", () => {
  it.each(["a.md", "글/b.md", "글/그림.png"])("sees what a scan sees where %s has changed", (path) => {
    const { root, found } = start();
    writeFileSync(join(root, path), "다른 내용");
    const again = rescanFiles(root, found, [join(root, path)]);
    expect(again).toEqual(scanFolder(root, [], []));
    expect(again).not.toEqual(found);
  });

  it.each<[string, (root: string) => void, string]>([
    ["new", (root) => writeFileSync(join(root, "c.md"), "다"), "c.md"],
    ["gone", (root) => rmSync(join(root, "a.md")), "a.md"],
    ["a folder", (root) => mkdirSync(join(root, "다")), "다"],
    ["elsewhere", () => undefined, "../a.md"],
  ])("leaves it to a scan where a file is %s", (_, change, path) => {
    const { root, found } = start();
    change(root);
    expect(rescanFiles(root, found, [join(root, path)])).toBeUndefined();
  });

  it("leaves links and many changes to a scan", () => {
    const { root, found } = start();
    expect(
      rescanFiles(
        root,
        found,
        Array.from({ length: 40 }, () => join(root, "a.md")),
      ),
    ).toBeUndefined();
    rmSync(join(root, "a.md"));
    symlinkSync("/etc/hostname", join(root, "a.md"));
    expect(rescanFiles(root, found, [join(root, "a.md")])).toBeUndefined();
  });
});
