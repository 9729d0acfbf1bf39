import { expect, test } from "vitest";
import { parse } from "./parse.ts";

const many = 100_000;

/** Sources of strangers that took minutes when something was looked for from the beginning each time. */
test.each([
  ["elements that swallow what follows", `<div>\n${"<iframe>".repeat(many)}`],
  ["headings in HTML that nobody closes", `<div>\n${"<h1>가\n".repeat(many)}`],
  ["references on one line in NFD", `[b]: c\n\n가 ${"[b] ".repeat(many / 5)}`.normalize("NFD")],
])("%s are read at once", { timeout: 120_000 }, async (_, source) => {
  const before = performance.now();
  await parse(source, { draw: false });
  expect(performance.now() - before).toBeLessThan(20_000);
});
