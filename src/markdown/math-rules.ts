import type { MarkdownIt, StateBlock, StateInline, Token } from "markdown-it";
import type { ParseEnv, Span } from "./parse-env.ts";

const dollar = 0x24;

/** What a formula's token knows. */
export interface MathMeta {
  readonly display: boolean;
  readonly span: Span;
}

/** Reads `$…$`, `$$…$$`, GitHub's `` $`…`$ `` and fences of `math`; `$5와 $10` are prices. */
export function mathRules(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "math", inline);
  md.block.ruler.before("fence", "math_block", block, { alt: ["paragraph", "reference", "blockquote", "list"] });
}

function inline(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== dollar) return false;
  const display = src.charCodeAt(pos + 1) === dollar;
  if (!display && pos > 0 && /[A-Za-z0-9$\\]/.test(src[pos - 1]!)) return false;
  const code = !display && src.charCodeAt(pos + 1) === 0x60;
  const start = pos + (display || code ? 2 : 1);
  if (!display && /\s/.test(src[start] ?? " ")) return false;
  const close = display ? "$$" : code ? "`$" : "$";
  const at = closing(state, start, close);
  if (at < 0 || src.slice(start, at).trim() === "") return false;
  const end = at + close.length;
  if (!silent) {
    const { place } = state.env as ParseEnv;
    const token = state.push("math_inline", "", 0);
    token.content = src.slice(start, at);
    const whole = pos === 0 && end === state.posMax;
    token.meta = { display: display && whole, span: [place.offset(pos), place.end(end)] } satisfies MathMeta;
  }
  state.pos = end;
  return true;
}

/** Where a formula ends. What closes none closes none that begins later either, so a failed search is not done again. */
function closing(state: StateInline, start: number, close: string): number {
  const memo = state as StateInline & { noMath?: string[] };
  if (memo.noMath?.includes(close)) return -1;
  const { src, posMax } = state;
  for (let at = src.indexOf(close, start); at >= 0 && at + close.length <= posMax; at = src.indexOf(close, at + 1)) {
    if (src.charCodeAt(at - 1) === 0x5c) continue;
    if (close !== "$") return at;
    const next = src.charCodeAt(at + 1);
    if (next === dollar || src.charCodeAt(at - 1) === dollar) continue;
    if (!/\s/.test(src[at - 1]!) && !/[A-Za-z0-9]/.test(src[at + 1] ?? " ")) return at;
  }
  (memo.noMath ??= []).push(close);
  return -1;
}

function block(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const { src } = state;
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  const end = state.eMarks[startLine]!;
  if (src.charCodeAt(start) !== dollar || src.charCodeAt(start + 1) !== dollar) return false;
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const first = src.slice(start + 2, end);
  const same = first.indexOf("$$");
  let close = startLine;
  if (same >= 0) {
    if (same === 0 || first.slice(same + 2).trim() !== "") return false;
  } else {
    close = closingLine(state, startLine + 1, endLine);
    if (close < 0) return false;
  }
  if (silent) return true;
  const token = state.push("math_block", "", 0);
  token.content =
    same >= 0
      ? first.slice(0, same)
      : `${first}\n${state.getLines(startLine + 1, close + 1, state.blkIndent, false).replace(/\$\$[ \t]*$/, "")}`;
  token.map = [startLine, close + 1];
  const { bodyStart } = state.env as ParseEnv;
  const last = state.skipSpacesBack(state.eMarks[close]!, start);
  token.meta = { display: true, span: [bodyStart + start, bodyStart + last] } satisfies MathMeta;
  state.line = close + 1;
  return true;
}

function closingLine(state: StateBlock, from: number, endLine: number): number {
  const env = state.env as ParseEnv;
  if (env.noMathAfter !== undefined && from >= env.noMathAfter) return -1;
  for (let line = from; line < endLine; line++) {
    if (state.sCount[line]! < state.blkIndent && !state.isEmpty(line)) return -1;
    const text = state.src.slice(state.bMarks[line], state.eMarks[line]);
    if (/\$\$[ \t]*$/.test(text)) return line;
  }
  if (endLine === state.lineMax) env.noMathAfter = from;
  return -1;
}

/** Whether a fence holds a formula, as on GitHub. */
export function isMathFence(token: Token): boolean {
  return token.type === "fence" && /^math(?:\s|$)/.test(token.info.trim());
}
