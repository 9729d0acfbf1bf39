import type { StateBlock } from "markdown-it";
import type { ParseEnv } from "./parse-env.ts";

const opening = /\[\^([^\] \t\r\n]+)\]:[ \t]*/y;

interface FootnoteEnv extends ParseEnv {
  footnotes?: { refs?: Record<string, number>; labels?: Map<string, string> };
}

/**
 * Reads `[^label]: …` as markdown-it-footnote does, but lets its first line begin where its text does, as GitHub: the plugin adds the
 * blanks before the text to the indent, and so takes what stands below a list's first item for code or for no part of it.
 */
export function footnoteDefinition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  if (state.src.charCodeAt(start) !== 0x5b || state.sCount[startLine]! - state.blkIndent >= 4) return false;
  opening.lastIndex = start;
  const written = opening.exec(state.src)?.[1];
  if (written === undefined) return false;
  // A line that a quote has taken in without `>` (-1) has been asked before, with its indent.
  if (silent) return state.sCount[startLine]! >= 0;
  const label = state.md.utils.normalizeReference(written);
  const footnotes = ((state.env as FootnoteEnv).footnotes ??= {});
  (footnotes.refs ??= {})[`:${label}`] = -1;
  const labels = (footnotes.labels ??= new Map());
  if (!labels.has(label)) labels.set(label, written);
  const { bMarks, tShift, sCount, parentType } = state;
  push(state, 1, label);
  const old = [bMarks[startLine]!, tShift[startLine]!, sCount[startLine]!] as const;
  bMarks[startLine] = opening.lastIndex;
  tShift[startLine] = 0;
  state.blkIndent += 4;
  sCount[startLine] = state.blkIndent;
  state.parentType = "footnote" as typeof parentType;
  state.md.block.tokenize(state, startLine, lastLine(state, startLine, endLine));
  state.parentType = parentType;
  state.blkIndent -= 4;
  [bMarks[startLine], tShift[startLine], sCount[startLine]] = old;
  push(state, -1, label);
  return true;
}

/** On GitHub a footnote goes on after a line that is wholly empty, or blank for four columns; `>` or a space alone ends it. */
function lastLine(state: StateBlock, startLine: number, endLine: number): number {
  const { bMarks, tShift, eMarks, sCount, blkIndent, src } = state;
  for (let line = startLine + 1; line < endLine; line++) {
    const start = bMarks[line]! + tShift[line]!;
    if (start < eMarks[line]!) {
      // The next footnote looks for its own end.
      if (sCount[line]! < blkIndent && src.startsWith("[^", start)) return endLine;
    } else if (eMarks[line]! > eMarks[line - 1]! + 1 && sCount[line]! < blkIndent) return line;
  }
  return endLine;
}

/** Not by `state.push`, which would make blocks of them. */
function push(state: StateBlock, nesting: 1 | -1, label: string): void {
  const token = new state.Token(nesting > 0 ? "footnote_reference_open" : "footnote_reference_close", "", nesting);
  token.meta = { label };
  token.level = nesting > 0 ? state.level++ : --state.level;
  state.tokens.push(token);
}
