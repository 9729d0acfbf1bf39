import * as fc from "fast-check";
import { expect, test } from "vitest";
import { joinPath, relativePath } from "../../src/text/path.ts";
import { runs } from "../support/runs.ts";

test.each([
  ["", "a.md", "a.md"],
  ["노트", "a.md", "노트/a.md"],
  ["노트/깊은", "../a.md", "노트/a.md"],
  ["노트/깊은", "../../a.md", "a.md"],
  ["노트/깊은", "../../../a.md", undefined],
  ["노트", "..", ""],
  ["노트", "./a.md", "노트/a.md"],
  ["노트", "b/../a.md", "노트/a.md"],
  ["노트", "/a//b/", "노트/a/b"],
  ["", "", ""],
  ["노트", "..a.md", "노트/..a.md"],
  ["노트", "b/.a.md", "노트/b/.a.md"],
])("joins %j and %j", (folder, path, joined) => expect(joinPath(folder, path)).toBe(joined));

test("joins any path as if segment by segment", () => {
  const segment = fc.constantFrom("", ".", "..", "...", "..a", ".a", "a", "나", "a.md");
  const path = fc.array(segment, { maxLength: 6 }).map((segments) => segments.join("/"));
  const folder = fc.array(fc.constantFrom("a", "나", "..b"), { maxLength: 3 }).map((segments) => segments.join("/"));
  fc.assert(
    fc.property(folder, path, (from, to) => {
      expect(joinPath(from, to)).toBe(bySegment(from, to));
    }),
    { numRuns: runs(1000) },
  );
});

function bySegment(folder: string, path: string): string | undefined {
  const parts = folder.split("/").filter((part) => part !== "");
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

test("a relative path leads back", () => {
  const path = fc
    .array(fc.constantFrom("a", "b", "나"), { minLength: 1, maxLength: 4 })
    .map((segments) => `${segments.join("/")}.md`);
  fc.assert(
    fc.property(path, path, (from, to) => {
      const folder = from.includes("/") ? from.slice(0, from.lastIndexOf("/")) : "";
      expect(joinPath(folder, relativePath(from, to))).toBe(to);
    }),
  );
});
