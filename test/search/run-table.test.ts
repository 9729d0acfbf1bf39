import * as fc from "fast-check";
import { expect, it } from "vitest";
import { RunTable } from "../../src/search/run-table.ts";

it("numbers runs as a map of them would, wherever they stand", () => {
  const text = fc.string({ unit: fc.constantFrom("가", "나", "a", "b", "\uD83D"), maxLength: 40 });
  const cuts = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.boolean()), { maxLength: 60 });
  fc.assert(
    fc.property(text, cuts, (source, pieces) => {
      const table = new RunTable();
      const map = new Map<string, number>();
      for (const [one, other, mark] of pieces) {
        const [start, end] = [Math.min(one, other, source.length), Math.min(Math.max(one, other), source.length)];
        const run = source.slice(start, end);
        const known = map.get(`${mark} ${run}`) ?? -1;
        expect(table.find(source, start, end, mark)).toBe(known);
        if (known < 0) map.set(`${mark} ${run}`, table.add(run, mark));
      }
      expect([...map.values()]).toEqual([...map.keys()].map((_, number) => number));
    }),
  );
});

it("grows, and forgets", () => {
  const table = new RunTable();
  const runs = Array.from({ length: 10_000 }, (_, number) => `가${number}`);
  for (const run of runs) table.add(run, false);
  expect(runs.map((run) => table.find(`나${run}다`, 1, run.length + 1, false))).toEqual(
    runs.map((_, number) => number),
  );
  table.clear();
  expect(table.find("가1", 0, 2, false)).toBe(-1);
  expect(table.add("가1", false)).toBe(0);
});
