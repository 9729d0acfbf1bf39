import type { Range } from "./source-lines.ts";

/** A range of a file's text and what shall stand there instead. */
export interface Edit extends Range {
  readonly text: string;
}
