import { linkRule } from "../link-rule.ts";

/** A destination that would run code or read the reader's disk. */
export const unsafeLink = linkRule("unsafe-link", "unsafe", () => (resolution) => ({
  data: { scheme: resolution.scheme },
}));
