import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import type { InlinePlace } from "./inline-place.ts";
import type { ParseEnv } from "./parse-env.ts";
import { ruleOf } from "./rule-of.ts";

/** Where a token of inline HTML stands. */
export interface HtmlMeta {
  readonly place: InlinePlace;
  readonly start: number;
}

/** markdown-it gives up on all such HTML in a paragraph once one is not closed. */
interface State extends StateInline {
  skipHtmlSpecial?: boolean;
  /** Beginnings that nothing closes from here on. */
  unclosed?: string[];
  /** How deep it is in links, in whose text no address is one. */
  linkLevel: number;
  /** In `<a href>`. */
  inLink?: boolean;
}

const anchor = /^<(?:a[\s>]|\/a\s*>)/i;
const href = /\shref\s*=/i;

const special = /<(?:!--|!\[CDATA\[|!|\?)/y;

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** Lets inline HTML know its place; where HTML is off, comments are still read (and never shown). */
export function htmlRules(md: MarkdownIt): void {
  const inline = ruleOf<InlineRule>(md.inline.ruler, "html_inline");
  const block = ruleOf<BlockRule>(md.block.ruler, "html_block");
  const { options } = md;
  const on = options.html === true;

  md.inline.ruler.at("html_inline", (given, silent) => {
    const state = given as State;
    const { pos, src } = state;
    if (src.charCodeAt(pos) !== 0x3c) return false;
    special.lastIndex = pos;
    const kind = special.exec(src)?.[0];
    if (kind !== undefined && state.unclosed?.includes(kind)) return false;
    state.skipHtmlSpecial = false;
    options.html = on || src.startsWith("<!--", pos);
    const level = state.linkLevel;
    const done = inline(state, silent);
    options.html = on;
    state.linkLevel = level;
    if (state.skipHtmlSpecial) (state.unclosed ??= []).push(kind!);
    if (done && !silent) {
      const token = state.tokens.at(-1)!;
      token.meta = { place: (state.env as ParseEnv).place, start: pos } satisfies HtmlMeta;
      if (anchor.test(token.content)) followLink(state, href.test(token.content));
    }
    return done;
  });
  md.block.ruler.at(
    "html_block",
    (state, startLine, endLine, silent) => {
      const start = state.bMarks[startLine]! + state.tShift[startLine]!;
      if (state.src.charCodeAt(start) !== 0x3c) return false;
      options.html = on || state.src.startsWith("<!--", start);
      const done = block(state, startLine, endLine, silent);
      options.html = on;
      return done;
    },
    { alt: ["paragraph", "reference", "blockquote"] },
  );
}

/** Links do not nest, and `<a name>` is none: an address behind it is. */
function followLink(state: State, inLink: boolean): void {
  state.linkLevel += Number(inLink) - Number(state.inLink ?? false);
  state.inLink = inLink;
}
