import type { Position } from "../model/position.ts";

/** A range of UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The way from an author's lines and columns to offsets in the file's text: a BOM, CR and NFD are left as they are. */
export class SourceLines {
  readonly text: string;
  readonly #starts: readonly number[];

  /** `text`: the file as decoded, its BOM kept. */
  constructor(text: string) {
    this.text = text;
    const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
    for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
    this.#starts = starts;
  }

  /** `undefined` for a position that is not in this text. */
  range({ line, column, endLine, endColumn }: Position): Range | undefined {
    const from = this.#starts[line - 1];
    const to = this.#starts[endLine - 1];
    if (from === undefined || to === undefined) return undefined;
    const range = { start: from + column - 1, end: to + endColumn - 1 };
    return range.start <= range.end && range.end <= this.text.length ? range : undefined;
  }
}
