import { AT_START } from "../at-start.ts";
import type { Rule } from "../rule.ts";

/** Two notes that want one URL, or whose names differ by case or normalisation only. */
export const clashes: Rule = function* (graph) {
  if (graph.clashes.length === 0) return;
  const wishes = new Map([...graph.notes.values()].map((note) => [note.path, note.wishes]));
  for (const clash of graph.clashes) {
    yield {
      code: clash.kind,
      path: clash.path,
      position: (clash.kind === "duplicate-url" ? wishes.get(clash.path)?.permalink : undefined) ?? AT_START,
      target: clash.path,
      data: { url: clash.url, other: clash.other },
    };
  }
};
