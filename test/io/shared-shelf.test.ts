import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { SharedShelf } from "../../src/io/shared-shelf.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("keeps many files side by side, each as it is", () => {
  const texts = Array.from({ length: 200 }, (_, i) => `${i} 도커\n`.repeat(i * 20));
  const folder = tempFolder(Object.fromEntries(texts.map((text, i) => [`${i}.md`, text])));
  const shelf = new SharedShelf();
  const read = texts.map((text, i) => shelf.read(join(folder, `${i}.md`), Buffer.byteLength(text)));
  expect(read.map(String)).toEqual(texts);
  expect(read[2]!.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(new Set(read.map(({ buffer }) => buffer)).size).toBeLessThan(20);
});

it("reads whole what has grown or shrunk meanwhile, and what is large", () => {
  const large = "가".repeat(100_000);
  const folder = tempFolder({ "a.md": "짧은 글", "b.md": "글", "large.md": large });
  const shelf = new SharedShelf();
  expect(String(shelf.read(join(folder, "large.md"), 300_000))).toBe(large);
  expect(String(shelf.read(join(folder, "a.md"), 3))).toBe("짧은 글");
  writeFileSync(join(folder, "a.md"), large);
  expect(String(shelf.read(join(folder, "a.md"), 10))).toBe(large);
  expect(String(shelf.read(join(folder, "b.md"), 4000))).toBe("글");
  expect(String(shelf.read(join(folder, "b.md"), 3))).toBe("글");
});

it("says why a file cannot be read", () => {
  expect(() => new SharedShelf().read(join(tempFolder(), "없음.md"), 3)).toThrow(
    expect.objectContaining({ code: "ENOENT" }),
  );
});
