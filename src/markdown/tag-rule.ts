import type { MarkdownIt, StateInline } from "markdown-it";

/** U+200D and U+FE0F hold emoji together. */
const tag =
  /^#(?=[\p{N}/_-]*[\p{L}\p{M}_\p{Extended_Pictographic}])(?:[\p{L}\p{M}\p{N}_/-]|\p{Extended_Pictographic}|\u200D|\uFE0F){1,100}/u;

/** Words that are C's alone, with or without 조사; `#if`, `#line` and `#import` may well be somebody's tags. */
const directive = /^#(?:define|elif|endif|ifdef|ifndef|include|pragma|undef)[가-힣]*$/;

/** Reads Obsidian's `#태그` and `#부모/자식`: after a blank or a bracket, not of digits alone, not in a link's text, and no word of C's preprocessor. */
export function tagRule(md: MarkdownIt): void {
  md.inline.ruler.before("link", "tag", (state: StateInline, silent: boolean) => {
    const { src, pos } = state;
    if (src.charCodeAt(pos) !== 0x23 || (pos > 0 && !/[\s(（[「『<]/.test(src[pos - 1]!))) return false;
    if ((state as StateInline & { linkLevel: number }).linkLevel > 0) return false;
    const name = tag.exec(src.slice(pos, Math.min(state.posMax, pos + 110)))?.[0].replace(/\/+$/, "");
    if (name === undefined || directive.test(name)) return false;
    if (!silent) state.push("tag", "", 0).content = name;
    state.pos += name.length;
    return true;
  });
}
