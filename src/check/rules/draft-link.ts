import { linkRule } from "../link-rule.ts";

/** A link from a published note to a draft. */
export const draftLink = linkRule("draft-link", "draft", (graph) => (resolution) => ({
  data: { note: graph.notes.get(resolution.note)!.title },
}));
