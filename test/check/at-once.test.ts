import { expect, test } from "vitest";
import { runChecks } from "../../src/check/run-checks.ts";
import { linkNotes } from "../support/link-notes.ts";

const list = (length: number, line: (n: number) => string): string =>
  Array.from({ length }, (_, n) => line(n)).join("");

/** Sources of strangers that took minutes when each link looked at every heading anew. */
test.each([
  ["broken links to headings", list(8000, (n) => `# 제목 ${n}\n\n`) + list(8000, (n) => `[글](#없음-${n})\n`), 8000],
  ["links to headings of emoji alone", "# 🎉\n\n".repeat(15_000) + list(15_000, (n) => `[글](#-${n})\n`), 1],
])("%s are judged at once", { timeout: 180_000 }, async (_, source, broken) => {
  const before = performance.now();
  const found = runChecks(await linkNotes({ "a.md": source }), { severity: {} });
  expect(performance.now() - before).toBeLessThan(20_000);
  expect(found.filter(({ code }) => code === "missing-heading")).toHaveLength(broken);
});
