import { AT_START } from "../at-start.ts";
import type { Rule } from "../rule.ts";

/** An address that a note wants and at which no page can stand. */
export const unusableUrl: Rule = function* (graph) {
  if (graph.refusals.length === 0) return;
  const wishes = new Map([...graph.notes.values()].map((note) => [note.path, note.wishes]));
  for (const { path, key, wanted, reason, other, url } of graph.refusals) {
    yield {
      code: "unusable-url",
      path,
      position: (key === "" ? undefined : wishes.get(path)?.[key]) ?? AT_START,
      target: wanted,
      data: { key, reason, url, ...(other !== "" && { other }) },
    };
  }
};
