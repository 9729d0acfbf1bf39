import { linkRule } from "../link-rule.ts";
import { createSuggest } from "../suggest-target.ts";

/** A segment that begins with a dot: nobody looks whether there is such a file, for none is published. */
const hidden = /(?:^|\/)\.[^./]/;

/** An image or file that is not there. */
export const missingAsset = linkRule("missing-asset", "missing-asset", (graph) => {
  const suggest = createSuggest(graph, "assets");
  return (_, edge, note) =>
    hidden.test(edge.link.target) ? { data: { kind: "hidden" } } : { suggestion: suggest(note, edge.link) };
});
