import { expect, it } from "vitest";
import { PageBatch, readPages } from "../../src/io/page-batch.ts";

const sent = (batch: PageBatch) => structuredClone({ units: batch.units, pages: batch.pages });

it("carries pages to where they are read, whatever stands in them", () => {
  const batch = new PageBatch();
  const pages = ["", "a", "가나다 😀", "\uFEFF\0\uD83D"].map((text, i) => ({ path: `${i}.html`, text }));
  for (const page of pages) batch.add(page);
  expect([...readPages(sent(batch))]).toEqual(pages);
  batch.clear();
  batch.add({ path: "b.html", text: "나중" });
  expect([...readPages(sent(batch))]).toEqual([{ path: "b.html", text: "나중" }]);
});

it("has room for sixteen pages, or for a megabyte, or for one page of any size", () => {
  const batch = new PageBatch();
  const small = { path: "a.html", text: "가" };
  const large = { path: "b.html", text: "나".repeat(2_000_000) };
  for (let i = 0; i < 16; i++) {
    expect(batch.fits(small)).toBe(true);
    batch.add(small);
  }
  expect(batch.fits(small)).toBe(false);
  batch.clear();
  batch.add(small);
  expect(batch.fits(large)).toBe(false);
  batch.clear();
  expect(batch.fits(large)).toBe(true);
  batch.add(large);
  expect(batch.fits(small)).toBe(false);
  expect([...readPages(sent(batch))]).toEqual([large]);
});
