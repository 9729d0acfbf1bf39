import { describe, expect, it } from "vitest";
import { countPreviewFiles, previewFileOf } from "../../src/site/preview-place.ts";

describe("where previews lie", () => {
  it.each([
    [0, 1],
    [8, 1],
    [9, 2],
    [1000, 128],
    [1024, 128],
    [1025, 256],
  ])("%i notes share %i files", (notes, files) => {
    expect(countPreviewFiles(notes)).toBe(files);
  });

  it("spreads by FNV-1a, as its published vector tells", () => {
    expect(previewFileOf("foobar", 2 ** 32)).toBe(0xbf9cf968);
  });
});
