import type { Options } from "../model/options.ts";

/** What a parse depends on besides path and source. */
export type MarkdownOptions = Pick<Options, "html" | "highlighter" | "timeZone"> & {
  /** Read `$…$` and `$$…$$`. @default true */
  readonly math: boolean;
};
