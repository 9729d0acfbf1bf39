import type { Position } from "./position.ts";

/** A Mermaid source in a note. */
export interface Diagram {
  readonly source: string;
  /** What follows `mermaid` in the fence's info string. */
  readonly caption: string;
  /** Of the whole fence. */
  readonly position: Position;
  /** Source line (1-based) of the first line of `source`, and the column at which each of its lines starts (the fence's indent + 1). */
  readonly sourceLine: number;
  readonly sourceColumn: number;
  /** Index into `Note.headings`, -1 before the first. */
  readonly heading: number;
}
