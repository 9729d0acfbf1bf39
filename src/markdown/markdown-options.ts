import type { Options } from "../model/options.ts";

/** What a parse depends on besides path and source. */
export type MarkdownOptions = Pick<Options, "html" | "highlighter" | "timeZone" | "lang"> & {
  /** Read `$…$` and `$$…$$`. @default true */
  readonly math: boolean;
  /** Make HTML and prose. `false`: `html`, `sections` and a description taken from prose stay empty and `characters` 0: all that a check needs, for a third of the work. @default true */
  readonly draw: boolean;
};
