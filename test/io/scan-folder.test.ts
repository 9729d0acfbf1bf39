import { type Dirent, readdirSync, rmSync, type Stats, statSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
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
    { kind: "folder", path: "나열만", reason: "EACCES" },
    { kind: "folder", path: "닫힘", reason: "EACCES" },
  ]);
  expect(scanFolder(root, ["닫힘", "나열만"], [], { disk }).closed).toEqual([]);
});

it("names notes that are listed and not there: links that lead nowhere, names that are not UTF-8", () => {
  const root = tempFolder({ "a.md": "", "안/b.md": "" });
  symlinkSync("없다.md", join(root, "c.md"));
  symlinkSync("d.md", join(root, "d.md"));
  symlinkSync("없다.png", join(root, "e.png"));
  symlinkSync("../없다.md", join(root, "안/f.md"));
  // A file system may refuse such a name; its listing gives U+FFFD for what it cannot read.
  const entries = readdirSync(root, { withFileTypes: true });
  const first = entries.find((entry) => entry.isFile());
  const odd = Object.assign(Object.create(first!) as Dirent, { name: "\uFFFD\uFFFD.md" });
  const list = (folder: string): Dirent[] =>
    folder === join(root, "") || folder === root ? [...entries, odd] : readdirSync(folder, { withFileTypes: true });
  const { notes, closed } = scanFolder(root, [], [], { disk: { list, stat: (file) => statSync(file) } });
  expect(notes.map(({ path }) => path)).toEqual(["a.md", "안/b.md"]);
  expect(closed).toEqual([
    { kind: "file", path: "c.md", reason: "link" },
    { kind: "file", path: "d.md", reason: "ELOOP" },
    { kind: "file", path: "안/f.md", reason: "link" },
    { kind: "file", path: "\uFFFD\uFFFD.md", reason: "name" },
  ]);
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
