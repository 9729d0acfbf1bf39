/** Puts `text` in place of `source.slice(start, end)`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A source after edits, and where its characters stood before them. */
export interface EditedSource {
  readonly text: string;
  /** Offset in the source for an offset in `text`; inside replaced text, the start of what it replaced. */
  toOriginal(offset: number): number;
}

/** Applies edits that do not overlap, in any order. */
export function editSource(source: string, edits: readonly Edit[]): EditedSource {
  const pieces: { at: number; length: number; original: number; replaced: boolean }[] = [];
  let text = "";
  let done = 0;
  const push = (string: string, original: number, replaced: boolean) => {
    pieces.push({ at: text.length, length: string.length, original, replaced });
    text += string;
  };
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < done) continue;
    push(source.slice(done, edit.start), done, false);
    push(edit.text, edit.start, true);
    done = edit.end;
  }
  push(source.slice(done), done, false);
  return {
    text,
    toOriginal(offset) {
      const piece = pieces.findLast((one) => one.at <= offset && (one.length > 0 || one.at === 0));
      if (piece === undefined) return 0;
      return piece.replaced ? piece.original : Math.min(source.length, piece.original + offset - piece.at);
    },
  };
}

/** 1-based line and column of an offset. */
export function placeOf(source: string, offset: number): { readonly line: number; readonly column: number } {
  const before = source.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - start + 1 };
}

/** Offset of a 1-based line and column, kept inside the line and the source. */
export function offsetOf(source: string, line: number, column: number): number {
  let start = 0;
  for (let i = 1; i < line; i++) {
    const end = source.indexOf("\n", start);
    if (end < 0) return source.length;
    start = end + 1;
  }
  const end = source.indexOf("\n", start);
  return Math.min(start + Math.max(0, column - 1), end < 0 ? source.length : end);
}
