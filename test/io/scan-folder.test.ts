import { type Dirent, readdirSync, rmSync, type Stats, statSync } from "node:fs";
import { relative } from "node:path";
import { expect, it } from "vitest";
import { type Disk, scanFolder } from "../../src/io/scan-folder.ts";
import { tempFolder } from "../support/temp-folder.ts";

const files = {
  "a.md": "",
  "닫힘/b.md": "",
  "닫힘/안/c.md": "",
  "나열만/d.md": "",
  "나열만/e.png": "",
  "열림/f.md": "",
};

/** No permission keeps a superuser out, and tests may be run by one. */
function refuse(closed: RegExp, unentered: RegExp): Disk {
  const denied = (): never => {
    throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
  };
  return {
    list: (folder): Dirent[] => (closed.test(folder) ? denied() : readdirSync(folder, { withFileTypes: true })),
    stat: (file): Stats => (unentered.test(file) ? denied() : statSync(file)),
  };
}

it("goes on beside folders that may not be opened or entered, and names each once", () => {
  const root = tempFolder(files);
  const disk = refuse(/닫힘$/, /나열만\/./);
  const { notes, assets, closed } = scanFolder(root, [], [], { disk });
  expect(notes.map(({ path }) => path)).toEqual(["a.md", "열림/f.md"]);
  expect([...assets]).toEqual([]);
  expect(closed).toEqual([
    { path: "나열만", reason: "EACCES" },
    { path: "닫힘", reason: "EACCES" },
  ]);
  expect(scanFolder(root, ["닫힘", "나열만"], [], { disk }).closed).toEqual([]);
});

it("cannot do without the notes folder itself", () => {
  const root = tempFolder(files);
  const unreadable = (code: string) =>
    expect.objectContaining({
      code: "unreadable-folder",
      data: { folder: relative(process.cwd(), root), reason: code },
    });
  expect(() => scanFolder(root, [], [], { disk: refuse(/ieum-\w+$/, /^$/) })).toThrow(unreadable("EACCES"));
  rmSync(root, { recursive: true });
  expect(() => scanFolder(root, [], [])).toThrow(unreadable("ENOENT"));
});

it("tells how many notes there seem to be before it looks at any", () => {
  const root = tempFolder(files);
  const told: (number | string)[] = [];
  const stat = (file: string): Stats => (told.push("file"), statSync(file));
  const list = (folder: string): Dirent[] => readdirSync(folder, { withFileTypes: true });
  scanFolder(root, ["닫힘"], [], { disk: { list, stat }, onCount: (notes) => told.push(notes) });
  expect(told).toEqual([3, "file", "file", "file", "file"]);
});
