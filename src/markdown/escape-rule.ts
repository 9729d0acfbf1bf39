import type { MarkdownIt, StateInline } from "markdown-it";
import { ruleOf } from "./rule-of.ts";

type InlineRule = (state: StateInline, silent: boolean) => boolean;

const escapable = /[\n!-/:-@[-`{-~]/;

/** Leaves a backslash that escapes nothing to the text, as GitHub: what follows may begin an address (`\https://a.kr`, `회사\a@b.kr`). */
export function escapeRule(md: MarkdownIt): void {
  const escape = ruleOf<InlineRule>(md.inline.ruler, "escape");
  md.inline.ruler.at("escape", (state, silent) => {
    const { src, pos } = state;
    return src.charCodeAt(pos) === 0x5c && escapable.test(src[pos + 1] ?? "") && escape(state, silent);
  });
}
