import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import type { ParseEnv } from "./parse-env.ts";

const percent = 0x25;

/** Hides Obsidian's comments: `%%in a line%%`, and lines between two that hold `%%`. */
export function commentRules(md: MarkdownIt): void {
  md.inline.ruler.before("link", "comment", inlineComment);
  md.block.ruler.before("fence", "comment", blockComment, { alt: ["paragraph", "reference", "blockquote", "list"] });
}

function inlineComment(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== percent || src.charCodeAt(pos + 1) !== percent) return false;
  const rest = state as StateInline & { noComment?: boolean };
  if (rest.noComment) return false;
  const end = src.indexOf("%%", pos + 2);
  if (end < 0 || end + 2 > state.posMax) {
    if (end < 0) rest.noComment = true;
    return false;
  }
  // `100%%` and `%%d` are no comments; a comment begins after a blank and says something.
  if (end === pos + 2 || (pos > 0 && /[\w%]/.test(src[pos - 1]!))) return false;
  if (!silent) state.push("comment", "", 0).hidden = true;
  state.pos = end + 2;
  return true;
}

function blockComment(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const { src } = state;
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  const end = state.eMarks[startLine]!;
  if (src.charCodeAt(start) !== percent || src.charCodeAt(start + 1) !== percent) return false;
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const same = src.indexOf("%%", start + 2);
  if (same >= 0 && same < end) {
    if (src.slice(same + 2, end).trim() !== "") return false;
    if (!silent) state.line = startLine + 1;
    return true;
  }
  const close = closingLine(state, startLine + 1, endLine);
  if (close < 0) {
    if (!silent && src.slice(start + 2, end).trim() === "") {
      const env = state.env as ParseEnv;
      const at = env.bodyStart + start;
      env.findings.push({ code: "unclosed-comment", span: [at, at + 2], target: "%%", data: {} });
    }
    return false;
  }
  if (!silent) state.line = close + 1;
  return true;
}

/** The line whose end closes a comment; remembered where there is none, lest many openings search all lines. */
function closingLine(state: StateBlock, from: number, endLine: number): number {
  const env = state.env as ParseEnv;
  const at = state.src.indexOf("%%", state.bMarks[from] ?? state.src.length);
  if (at < 0) return -1;
  if (env.noCommentBefore !== undefined && from >= env.noCommentBefore[0] && endLine <= env.noCommentBefore[1])
    return -1;
  for (let line = from; line < endLine; line++) {
    if (state.sCount[line]! < state.blkIndent && !state.isEmpty(line)) break;
    if (/%%[ \t]*$/.test(state.src.slice(state.bMarks[line], state.eMarks[line]))) return line;
  }
  env.noCommentBefore = [from, endLine];
  return -1;
}
