import { linkRule } from "../link-rule.ts";

/** A path that climbs out of the notes folder: nothing there is published. */
export const escapesRoot = linkRule("escapes-root", "escapes-root", () => () => ({}));
