import { linkRule } from "../link-rule.ts";

/** A destination that is no URL: a broken `%` sequence, a host that cannot be, a Windows path. */
export const malformedUrl = linkRule("malformed-url", "malformed", () => () => ({}));
