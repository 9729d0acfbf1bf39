import type { Token } from "markdown-it";
import type { SourceText } from "./source-text.ts";

/** A table row: the offset of its first unit and, once one of its cells was asked for, where each cell starts and ends. */
export interface TableRow {
  readonly start: number;
  bounds?: readonly number[];
}

/** What block rules leave on an inline token so that its content can be found again in the source. */
export interface InlineMeta {
  /** The table row it stands in, and this cell's index in it. */
  readonly row?: TableRow;
  readonly cell?: number;
  /** Units cut from the end of the last line (a block id, an attribute list), blanks not counted. */
  readonly cut?: number;
  /** The whole line is a heading's, `#` at both ends. */
  readonly atx?: boolean;
  /** Words that ieum put there, not the author. */
  readonly own?: boolean;
  /** HTML of our own to be shown before the content (a check box). */
  readonly before?: string;
}

/** Finds where an inline token's content stands in the source: blocks cut prefixes off, never the ends of lines. */
export class InlinePlace {
  readonly #source: SourceText;
  readonly #token: Token;
  readonly #line: number;
  readonly #parent: InlinePlace | undefined;
  readonly #shift: number;
  /** Content offsets from which `#deltas` hold, ascending. */
  #cuts: readonly number[] | undefined;
  #deltas: readonly number[] = [];

  /** `line`: the source line at which the tokens' own line numbers begin. */
  constructor(source: SourceText, token: Token, line: number, parent?: InlinePlace, shift = 0) {
    this.#source = source;
    this.#token = token;
    this.#line = line;
    this.#parent = parent;
    this.#shift = shift;
  }

  /** The place of a part of this content that is parsed on its own (an inline footnote, an image's text). */
  inner(shift: number): InlinePlace {
    return new InlinePlace(this.#source, this.#token, this.#line, this, shift);
  }

  /** Source offset of a content offset. */
  offset(at: number): number {
    if (this.#parent) return this.#parent.offset(at + this.#shift);
    const cuts = (this.#cuts ??= this.#measure());
    let low = 0;
    let high = cuts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (cuts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return at + (this.#deltas[low] ?? 0);
  }

  /** Source offset just after the unit before a content offset: right also where a line begins there. */
  end(at: number): number {
    return at === 0 ? this.offset(0) : this.offset(at - 1) + 1;
  }

  #measure(): readonly number[] {
    const meta = (this.#token.meta ?? {}) as InlineMeta;
    return meta.row === undefined ? this.#measureLines(meta) : this.#measureCell(meta.row, meta.cell ?? 0);
  }

  #measureLines(meta: InlineMeta): readonly number[] {
    const { content, map } = this.#token;
    const cuts: number[] = [];
    const deltas: number[] = [];
    let line = this.#line + (map?.[0] ?? 0);
    for (let start = 0; ; line++) {
      const newline = content.indexOf("\n", start);
      const last = newline < 0;
      const sourceEnd = this.#source.lineEnd(line);
      const end = last ? trimmedEnd(content, content.length, start) : newline;
      const at = last ? this.#lastEnd(line, sourceEnd, meta) : sourceEnd;
      cuts.push(start);
      deltas.push(at - end);
      if (last) break;
      start = newline + 1;
    }
    this.#deltas = deltas;
    return cuts;
  }

  #lastEnd(line: number, end: number, meta: InlineMeta): number {
    const { text, starts } = this.#source;
    const start = starts[line]!;
    let at = trimmedEnd(text, end, start);
    if (meta.atx) {
      let hash = at;
      while (hash > start && text.charCodeAt(hash - 1) === 0x23) hash--;
      if (hash < at && /[ \t]/.test(text[hash - 1] ?? "")) at = trimmedEnd(text, hash, start);
    }
    return meta.cut ? trimmedEnd(text, at - meta.cut, start) : at;
  }

  #measureCell(row: TableRow, cell: number): readonly number[] {
    const { text } = this.#source;
    row.bounds ??= cellBounds(text, row.start, this.#source.lineEnd(this.#source.lineAt(row.start)));
    const start = row.bounds[cell * 2] ?? row.start;
    const end = row.bounds[cell * 2 + 1] ?? start;
    let at = start;
    while (at < end && /\s/.test(text[at]!)) at++;
    const cuts = [0];
    const deltas = [at];
    for (let pipe = text.indexOf("\\|", at); pipe >= 0 && pipe < end; pipe = text.indexOf("\\|", pipe + 2)) {
      // The backslash is not part of the content: from the pipe on, all stands one further to the right.
      const delta = deltas.at(-1)! + 1;
      cuts.push(pipe + 1 - delta);
      deltas.push(delta);
    }
    this.#deltas = deltas;
    return cuts;
  }
}

function trimmedEnd(text: string, end: number, start: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return at;
}

/** Splits a table row as GitHub does (a pipe after a backslash is text) into flat pairs of start and end. */
function cellBounds(text: string, start: number, end: number): readonly number[] {
  const first = text.charCodeAt(start) === 0x7c ? start + 1 : start;
  const bounds: number[] = [];
  let from = first;
  for (let at = text.indexOf("|", first); at >= 0 && at < end; at = text.indexOf("|", at + 1)) {
    if (text.charCodeAt(at - 1) === 0x5c) continue;
    bounds.push(from, at);
    from = at + 1;
  }
  bounds.push(from, end);
  return bounds;
}
