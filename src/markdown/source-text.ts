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
  readonly #raw: string;
  #rawStarts: readonly number[] | undefined;

  constructor(source: string) {
    let raw = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
    if (raw.includes("\r")) raw = raw.replace(/\r\n?/g, "\n");
    raw = raw.replace(reserved, "\uFFFD");
    this.#raw = raw;
    this.text = nfc(raw);
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

  #column(line: number, offset: number): number {
    const column = offset - this.starts[line]!;
    if (this.#raw.length === this.text.length && this.#raw === this.text) return column + 1;
    this.#rawStarts ??= lineStarts(this.#raw);
    const start = this.#rawStarts[line]!;
    const next = this.#rawStarts[line + 1];
    const raw = this.#raw.slice(start, next === undefined ? undefined : next - 1);
    return rawColumn(raw, column) + 1;
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function rawColumn(raw: string, column: number): number {
  let composed = 0;
  let at = 0;
  for (const [part] of raw.matchAll(cluster)) {
    if (composed >= column) break;
    composed += nfc(part).length;
    at += part.length;
  }
  return at;
}
