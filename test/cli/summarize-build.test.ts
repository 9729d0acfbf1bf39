import { expect, it } from "vitest";
import { summarizeBuild } from "../../src/cli/summarize-build.ts";

it.each([
  [{ notes: 1, links: 1, broken: 0 }, "en", "Built 1 note with 1 link (0 broken) into _site in 1.2 s.\n"],
  [{ notes: 1200, links: 0, broken: 0 }, "en", "Built 1,200 notes with 0 links (0 broken) into _site in 1.2 s.\n"],
  [
    { notes: 1, links: 3, broken: 2 },
    "ko",
    "노트 1개, 링크 3개(끊긴 링크 2개)를 1.2초 만에 _site 폴더에 펴냈습니다.\n",
  ],
] as const)("%j in %s", (facts, lang, line) => {
  expect(summarizeBuild({ ...facts, diagnostics: [] }, "_site", 1234, lang)).toBe(line);
});
