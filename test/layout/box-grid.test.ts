import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, BoxGrid } from "../../_includes/box-grid.ts";
import { runs } from "../support/runs.ts";

const box = fc
  .tuple(fc.integer({ min: -300, max: 900 }), fc.integer({ min: -300, max: 900 }), fc.nat(200), fc.nat(90))
  .map(([left, top, width, height]): Box => [left / 3, top / 3, (left + width) / 3, (top + height) / 3]);

test("finds what a look at every box would find", () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 30 }), box, (boxes, asked) => {
      const grid = new BoxGrid();
      for (const one of boxes) grid.add(one);
      const crosses = boxes.some((b) => asked[0] < b[2] && asked[2] > b[0] && asked[1] < b[3] && asked[3] > b[1]);
      expect(grid.crosses(asked)).toBe(crosses);
    }),
    { numRuns: runs(2000) },
  );
});
