import type { Position } from "../../model/position.ts";

/** Turns offsets of one text into positions; lines end at CRLF, LF or CR. */
export function createLineTable(text: string): (start: number, end: number) => Position {
  let starts: number[] | undefined;
  return (start, end) => {
    starts ??= lineStarts(text);
    const [from, to] = [lineAt(starts, start), lineAt(starts, end)];
    return {
      line: from + 1,
      column: start - starts[from]! + 1,
      endLine: to + 1,
      endColumn: end - starts[to]! + 1,
    };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The last line that starts at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
