import { linkRule } from "../link-rule.ts";

/** A wikilink that two notes answer to equally. */
export const ambiguousLink = linkRule("ambiguous-link", "ambiguous", () => (resolution) => ({
  data: { candidates: resolution.candidates },
}));
