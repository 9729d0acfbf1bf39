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

  const shown = line.slice(from, to);
  const cut = { start: start - from, end: Math.max(end, start + 1) - from };
  const { text, indent, width } = plain.test(shown) ? measurePlain(shown, cut) : measure(shown, cut);
  const lead = from > 0 ? "…" : "";
  return {
    text: (lead + text + (to < line.length ? "…" : "")).trimEnd(),
    indent: lead.length + indent,
    width: Math.max(width, 1),
  };
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

function measurePlain(text: string, { start, end }: Cut): Excerpt {
  const columns = (part: string): number => part.length + (part.match(/[가-힣]/g)?.length ?? 0);
  return { text, indent: columns(text.slice(0, start)), width: columns(text.slice(start, end)) };
}

function measure(source: string, { start, end }: Cut): Excerpt {
  let [text, indent, width] = ["", 0, 0];
  segmenter ??= new Intl.Segmenter("ko", { granularity: "grapheme" });
  for (const { segment, index } of segmenter.segment(source)) {
    const shown = visible(segment);
    const columns = segment === "\t" ? 2 : displayWidth(shown);
    if (index + segment.length <= start) indent += columns;
    else if (index < end) width += columns;
    text += shown;
  }
  return { text, indent, width };
}
