import type { MarkdownIt, StateInline, Token } from "markdown-it";

const equals = 0x3d;

/** Reads Obsidian's `==highlight==`; `a==b` and `x == y` stay as they are. */
export function markRule(md: MarkdownIt): void {
  md.inline.ruler.before("emphasis", "mark", tokenize);
  md.inline.ruler2.before("emphasis", "mark", (state) => {
    pair(state.delimiters, state.tokens);
    state.tokens_meta.forEach((meta) => meta?.delimiters && pair(meta.delimiters, state.tokens));
    return false;
  });
}

function tokenize(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (silent || src.charCodeAt(pos) !== equals || src.charCodeAt(pos + 1) !== equals) return false;
  const { can_open, can_close, length } = state.scanDelims(pos, true);
  if (length !== 2) return false;
  state.push("text", "", 0).content = "==";
  state.delimiters.push({
    marker: equals,
    length: 0,
    token: state.tokens.length - 1,
    end: -1,
    // In code-like text both sides are letters or digits of ours; Hangul may be glued to either side.
    open: can_open && !/[\w)\]]/.test(src[pos - 1] ?? " "),
    close: can_close && !/[\w(]/.test(src[pos + 2] ?? " "),
  });
  state.pos += 2;
  return true;
}

function pair(delimiters: StateInline["delimiters"], tokens: Token[]): void {
  for (let i = 0; i < delimiters.length; i++) {
    const start = delimiters[i]!;
    if (start.marker !== equals || start.end === -1) continue;
    Object.assign(tokens[start.token]!, { type: "mark_open", tag: "mark", nesting: 1, content: "" });
    Object.assign(tokens[delimiters[start.end]!.token]!, {
      type: "mark_close",
      tag: "mark",
      nesting: -1,
      content: "",
    });
  }
}
