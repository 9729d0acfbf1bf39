import { linkRule } from "../link-rule.ts";
import { writeTarget } from "../write-target.ts";

/** A path that is right but for upper and lower case: it works on some disks and fails on GitHub Pages. */
export const caseMismatch = linkRule("case-mismatch", "case-mismatch", () => (resolution, edge, note) => ({
  data: { actual: resolution.actual },
  suggestion: writeTarget(resolution.actual, note, edge.link),
}));
