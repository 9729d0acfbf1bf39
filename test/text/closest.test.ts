import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createClosest } from "../../src/text/closest.ts";
import { runs } from "../support/runs.ts";

it.each([
  ["컨테이나", "컨테이너"],
  ["kuberentes", "kubernetes"],
  ["KUBERNETES", "kubernetes"],
  ["컨테이너 오케스트레이숀", "컨테이너 오케스트레이션"],
  ["도커", undefined],
])("finds the nearest to %s: %s", (word, nearest) => {
  expect(createClosest(["kubernetes", "컨테이너", "컨테이너 오케스트레이션", "podman"])(word)).toBe(nearest);
});

/** Every letter compared with every other, as the distance is defined. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      table[i]![j] = Math.min(
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? table[i - 2]![j - 2]! + 1 : Infinity,
      );
    }
  return table[a.length]![b.length]!;
}

it("finds what a look at every candidate would find", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc가각나"), maxLength: 12 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 8 }), (sought, candidates) => {
      const letters = sought.normalize("NFD");
      const bound = Math.floor(Math.max(letters.length, 3) / 3);
      const distances = candidates.map((candidate) => distance(letters, candidate.normalize("NFD")));
      const least = Math.min(...distances);
      expect(createClosest(candidates)(sought)).toBe(least > bound ? undefined : candidates[distances.indexOf(least)]);
    }),
    { numRuns: runs(1000) },
  );
});

it("finds no more where a note of thousands of words has asked for thousands", () => {
  const long = "x".repeat(40);
  const closest = createClosest(Array.from({ length: 50_000 }, (_, n) => `${long}${n}`));
  expect(closest(`${long}y123`)).toBe(`${long}123`);
  for (let n = 0; n < 1000; n++) closest(`a${n}`);
  expect(closest(`${long}y124`)).toBeUndefined();
  expect(closest(`${long}y123`)).toBe(`${long}123`);
});
