import type { Rule } from "../rule.ts";

const AT_START = { line: 1, column: 1, endLine: 1, endColumn: 1 } as const;

/** Two notes that want one URL, or whose names differ by case or normalisation only. */
export const clashes: Rule = function* (graph) {
  for (const clash of graph.clashes) {
    yield {
      code: clash.kind,
      path: clash.path,
      position: AT_START,
      target: clash.path,
      data: { url: clash.url, other: clash.other },
    };
  }
};
