import { expect, it } from "vitest";
import { createReleaser } from "../../src/eleventy/create-releaser.ts";

it("takes back the memory of what was passed on long before, and of nothing newer", () => {
  const release = createReleaser();
  const pages = Array.from({ length: 40 }, (_, i) => release(Buffer.from("가".repeat(5000) + String(i))));
  expect(pages[0]!.length).toBe(0);
  expect(pages[8]!.toString()).toBe(`${"가".repeat(5000)}8`);
  expect(pages[39]!.toString().endsWith("39")).toBe(true);
});

it("leaves small buffers, which share their memory, alone", () => {
  const release = createReleaser();
  const first = release(Buffer.from("작은 것"));
  for (let i = 0; i < 50; i++) release(Buffer.from(String(i)));
  expect(first.toString()).toBe("작은 것");
});
