import { linkRule } from "../link-rule.ts";
import { createSuggest } from "../suggest-target.ts";

/** An image or file that is not there. */
export const missingAsset = linkRule("missing-asset", "missing-asset", (graph) => {
  const suggest = createSuggest(graph, "assets");
  return (_, edge, note) => ({ suggestion: suggest(note, edge.link) });
});
