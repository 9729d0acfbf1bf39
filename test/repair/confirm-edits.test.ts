import * as fc from "fast-check";
import { expect, it } from "vitest";
import { compatibleEdits } from "../../src/repair/apply-edits.ts";
import { confirmEdits } from "../../src/repair/confirm-edits.ts";
import type { Edit } from "../../src/repair/edit.ts";
import { runs } from "../support/runs.ts";

it.each([
  ["none", []],
  ["one", [40]],
  ["three", [0, 41, 63]],
])("leaves out %s at fault, and reads the text a few times", async (_, faults) => {
  const edits = Array.from({ length: 64 }, (__, i) => ({ start: i, end: i + 1, text: faults.includes(i) ? "!" : "b" }));
  let reads = 0;
  const done = await confirmEdits("a".repeat(64), edits, async (text) => {
    reads++;
    return text.includes("!") ? undefined : text.length;
  });
  expect(done?.edits).toEqual(edits.filter(({ text }) => text === "b"));
  expect(done?.read).toBe(64);
  expect(reads).toBeLessThanOrEqual(1 + faults.length * 12);
});

it("gives nothing where all are at fault", async () => {
  expect(await confirmEdits("a", [{ start: 0, end: 1, text: "!" }], async () => undefined)).toBeUndefined();
});

it("applies no two edits that touch one place, whatever comes", () => {
  const edit = fc
    .tuple(fc.nat(12), fc.nat(4), fc.constantFrom("가", "나"))
    .map(([start, length, text]): Edit => ({ start, end: start + length, text }));
  const clash = (a: Edit, b: Edit): boolean =>
    (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      const unique = edits.filter((one, i) => edits.findIndex((other) => sameText(one, other)) === i);
      const alone = unique.filter((one) => unique.every((other) => other === one || !clash(one, other)));
      expect(new Set(compatibleEdits(edits).map(write))).toEqual(new Set(alone.map(write)));
    }),
    { numRuns: runs(1000) },
  );
});

function write({ start, end, text }: Edit): string {
  return `${start} ${end} ${text}`;
}

function sameText(a: Edit, b: Edit): boolean {
  return write(a) === write(b);
}
