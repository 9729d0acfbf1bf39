import type { Position } from "../model/position.ts";
import { displayWidth } from "./display-width.ts";

/** A source line as a terminal shows it, and where the marked part stands in it, in terminal columns. */
export interface Excerpt {
  readonly text: string;
  readonly indent: number;
  readonly width: number;
}

const before = 48;
const behind = 112;
/** Text in which every unit is a grapheme, as nearly all lines are: cutting graphemes is a hundred times slower. */
const plain = /^[ -~가-힣]*$/;
let segmenter: Intl.Segmenter | undefined;

function* graphemes(text: string): Generator<{ readonly segment: string; readonly index: number }> {
  if (plain.test(text)) for (let index = 0; index < text.length; index++) yield { segment: text[index]!, index };
  else yield* (segmenter ??= new Intl.Segmenter("ko", { granularity: "grapheme" })).segment(text);
}

/** Tabs become two spaces; what would move the cursor or turn the writing direction becomes a dot. */
const visible = (grapheme: string): string =>
  grapheme === "\t" ? "  " : /^[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(grapheme) ? "·" : grapheme;

/** The part of a line around a position, short enough for a terminal however long the line is. */
export function excerpt(line: string, { line: first, column, endLine, endColumn }: Position): Excerpt {
  const start = Math.min(column - 1, line.length);
  const end = endLine === first ? Math.min(endColumn - 1, line.length) : line.length;
  const low = (index: number): boolean => /[\udc00-\udfff]/.test(line.charAt(index));
  let from = start <= before ? 0 : start - before;
  if (low(from)) from += 1;
  let to = Math.min(line.length, from + before + behind);
  if (low(to)) to -= 1;

  let text = from > 0 ? "…" : "";
  let [indent, width] = [text.length, 0];
  for (const { segment, index } of graphemes(line.slice(from, to))) {
    const shown = visible(segment);
    const columns = segment === "\t" ? 2 : displayWidth(shown);
    if (from + index + segment.length <= start) indent += columns;
    else if (from + index < Math.max(end, start + 1)) width += columns;
    text += shown;
  }
  return { text: (to < line.length ? `${text}…` : text).trimEnd(), indent, width: Math.max(width, 1) };
}
