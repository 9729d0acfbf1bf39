import type { Options } from "../model/options.ts";

/** What a parse depends on besides path and source. */
export type MarkdownOptions = Pick<Options, "html" | "highlighter" | "timeZone"> & {
  /** Read `$…$` and `$$…$$`. @default true */
  readonly math: boolean;
  /** Make HTML and prose. `false`: `html` and `sections` stay empty and `characters` 0, which is all that a check needs and half the work. @default true */
  readonly draw: boolean;
};
