import { expect, it } from "vitest";
import { runChecks } from "../../src/check/run-checks.ts";
import { linkNotes } from "../support/link-notes.ts";

/** `n0` embeds `n1` embeds `n2` …; the last embeds nothing. */
async function findings(count: number): Promise<string[]> {
  const notes = Array.from({ length: count }, (_, i) => [`n${i}.md`, i + 1 < count ? `![[n${i + 1}]]\n` : "끝\n"]);
  const graph = await linkNotes(Object.fromEntries(notes));
  return runChecks(graph, { severity: {} }).map(({ code, path }) => `${code} ${path}`);
}

it("tells embeds that nest deeper than pages show them", async () => {
  expect(await findings(6)).toEqual([]);
  expect(await findings(7)).toEqual(["embed-depth n0.md"]);
  expect(await findings(8)).toEqual(["embed-depth n0.md", "embed-depth n1.md"]);
});

it("leaves circles to their own rule", async () => {
  const graph = await linkNotes({ "a.md": "![[b]]\n", "b.md": "![[a]]\n" });
  expect(runChecks(graph, { severity: {} }).map(({ code }) => code)).toEqual(["embed-cycle"]);
});
