import type { Rule } from "../rule.ts";

/** What reading a note alone has found: front matter, HTML, math, diagrams. */
export const noteFindings: Rule = function* (graph) {
  for (const note of graph.notes.values()) yield* note.diagnostics;
};
