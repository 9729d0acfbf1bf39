import type { Position } from "../model/position.ts";
import { nfc } from "../text/nfc.ts";

/** Noncharacters mark places in HTML while a note is rendered, so none may come from a source. */
const reserved = /[\0\uFDD0-\uFDEF]/g;

/** A code point with all that may compose with it: combining marks, medial and final jamo. */
const cluster = /[^][\p{M}\u1160-\u11FF\uD7B0-\uD7FF\uFF9E\uFF9F]*/gu;

/** A source as the parser reads it (no BOM, `\n` alone, NFC), with the way back to the author's lines and columns. */
export class SourceText {
  /** What is parsed. Every offset in `markdown/` counts UTF-16 units of this string. */
  readonly text: string;
  /** Offset of each line's first unit. */
  readonly starts: readonly number[];
  /** What the author wrote, where that is not NFC. */
  readonly #raw: string | undefined;
  #rawStarts: readonly number[] | undefined;
  /** Of each line that was asked for. */
  readonly #columns = new Map<number, LineColumns>();

  constructor(source: string) {
    let raw = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
    if (raw.includes("\r")) raw = raw.replace(/\r\n?/g, "\n");
    raw = raw.replace(reserved, "\uFFFD");
    this.text = nfc(raw);
    this.#raw = this.text === raw ? undefined : raw;
    this.starts = lineStarts(this.text);
  }

  /** Index (from 0) of the line that holds an offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Offset just after a line's last unit, its line end not counted. */
  lineEnd(line: number): number {
    const next = this.starts[line + 1];
    return next === undefined ? this.text.length : next - 1;
  }

  /** The author's position of a range of offsets. */
  position(start: number, end: number): Position {
    const line = this.lineAt(start);
    const endLine = end <= this.lineEnd(line) ? line : this.lineAt(end);
    return {
      line: line + 1,
      column: this.#column(line, start),
      endLine: endLine + 1,
      endColumn: this.#column(endLine, end),
    };
  }

  /** What the author wrote at a position on one line, where that is not NFC. */
  decomposed({ line, column, endLine, endColumn }: Position): string | undefined {
    if (this.#raw === undefined || line !== endLine) return undefined;
    const start = this.#startsAsWritten()[line - 1]!;
    const written = this.#raw.slice(start + column - 1, start + endColumn - 1);
    return written === nfc(written) ? undefined : written;
  }

  #startsAsWritten(): readonly number[] {
    return (this.#rawStarts ??= lineStarts(this.#raw ?? this.text));
  }

  #column(line: number, offset: number): number {
    const column = offset - this.starts[line]!;
    const raw = this.#raw;
    if (raw === undefined) return column + 1;
    let columns = this.#columns.get(line);
    if (columns === undefined) {
      const starts = this.#startsAsWritten();
      const next = starts[line + 1];
      columns = measure(raw.slice(starts[line]!, next === undefined ? undefined : next - 1));
      this.#columns.set(line, columns);
    }
    return rawColumn(columns, column) + 1;
  }
}

/** Where each cluster of a line begins: in NFC, and as written. */
interface LineColumns {
  readonly composed: readonly number[];
  readonly raw: readonly number[];
}

function measure(text: string): LineColumns {
  const composed = [0];
  const raw = [0];
  let from = 0;
  let to = 0;
  for (const [part] of text.matchAll(cluster)) {
    from += nfc(part).length;
    to += part.length;
    composed.push(from);
    raw.push(to);
  }
  return { composed, raw };
}

/** The first cluster that begins at or after a column of the NFC line, where it stands as written. */
function rawColumn({ composed, raw }: LineColumns, column: number): number {
  let low = 0;
  let high = composed.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (composed[middle]! >= column) high = middle;
    else low = middle + 1;
  }
  return raw[low]!;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
