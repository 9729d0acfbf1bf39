import { linkRule } from "../link-rule.ts";
import { createSuggest } from "../suggest-target.ts";

/** A link to a note that is not there. */
export const missingNote = linkRule("missing-note", "missing-note", (graph) => {
  const suggest = createSuggest(graph, "notes");
  return (_, edge, note) => ({ suggestion: suggest(note, edge.link) });
});
