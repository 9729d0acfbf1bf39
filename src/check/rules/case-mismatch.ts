import { relativePath } from "../../text/path.ts";
import { linkRule } from "../link-rule.ts";

/** A path that is right but for upper and lower case: it works on some disks and fails on GitHub Pages. */
export const caseMismatch = linkRule("case-mismatch", "case-mismatch", () => (resolution, edge, note) => {
  const { target, fragment } = edge.link;
  const place = target.startsWith("/") ? `/${resolution.actual}` : relativePath(note.path, resolution.actual);
  const path = /\.(?:md|markdown)$/i.test(target) ? place : place.replace(/\.(?:md|markdown)$/i, "");
  return { data: { actual: resolution.actual }, suggestion: fragment === undefined ? path : `${path}#${fragment}` };
});
