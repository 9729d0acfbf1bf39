import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { footnoteDefinition } from "./footnote-definition.ts";
import type { InlinePlace } from "./inline-place.ts";
import type { ParseEnv } from "./parse-env.ts";
import { parseInner } from "./parse-inner.ts";
import { ruleOf } from "./rule-of.ts";

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** What markdown-it-footnote keeps of each cited footnote, and where an inline one stands. */
interface Footnote {
  readonly label?: string;
  readonly count?: number;
  readonly tokens?: Token[];
  readonly content?: string;
  readonly place?: InlinePlace;
}

interface FootnoteEnv extends ParseEnv {
  footnotes?: { list?: Footnote[]; refs?: Record<string, number> };
}

/** Footnotes by markdown-it-footnote, cited before links are read (`[^1](말)`), with ids `fn-1` and `fnref-1`. */
export function footnotes(md: MarkdownIt): void {
  md.use(footnote);
  const cite = ruleOf<InlineRule>(md.inline.ruler, "footnote_ref");
  // While a link's text is sought it is a pair of brackets like any other, or no link could cite (`[말[^1]](a.md)`).
  md.inline.ruler.before("wikilink", "footnote_citation", (state, silent) => !silent && cite(state, silent));
  md.inline.ruler.disable("footnote_ref");
  md.inline.ruler.at("footnote_inline", inlineFootnote);
  md.core.ruler.at("footnote_tail", tail);
  md.block.ruler.at("footnote_def", footnoteDefinition, { alt: ["paragraph", "reference", "blockquote"] });
  const number = (token: Token): number => (token.meta as { id: number }).id + 1;
  const citation = (token: Token): string => {
    const { subId = 0 } = token.meta as { subId?: number };
    return subId > 0 ? `${number(token)}-${subId + 1}` : String(number(token));
  };
  const { rules } = md.renderer;
  rules["footnote_ref"] = (tokens, index) => {
    const token = tokens[index]!;
    return `<sup class="footnote-ref"><a href="#fn-${number(token)}" id="fnref-${citation(token)}">${number(token)}</a></sup>`;
  };
  rules["footnote_block_open"] = () => '<section class="footnotes" role="doc-endnotes">\n<ol class="footnotes-list">\n';
  rules["footnote_open"] = (tokens, index) => `<li id="fn-${number(tokens[index]!)}" class="footnote-item">`;
  rules["footnote_anchor"] = (tokens, index) =>
    ` <a href="#fnref-${citation(tokens[index]!)}" class="footnote-backref" role="doc-backlink">\u21A9\uFE0E</a>`;
}

function inlineFootnote(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 0x5e || src.charCodeAt(pos + 1) !== 0x5b) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos + 1);
  if (end < 0) return false;
  if (!silent) {
    const env = state.env as FootnoteEnv;
    const tokens = parseInner(state, pos + 2, end);
    const list = ((env.footnotes ??= {}).list ??= []);
    state.push("footnote_ref", "", 0).meta = { id: list.length };
    list.push({ content: src.slice(pos + 2, end), tokens });
  }
  state.pos = end + 1;
  return true;
}

/** Moves the text of cited footnotes to the end; markdown-it-footnote's own rule copies all tokens for each. */
function tail(state: StateCore): void {
  const { footnotes } = state.env as FootnoteEnv;
  if (!footnotes) return;
  const bodies = new Map<string, Token[]>();
  const rest: Token[] = [];
  const stack: (Token[] | undefined)[] = [];
  const { tokens } = state;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.type === "footnote_reference_open") {
      const { label } = token.meta as { label: string };
      const body: Token[] = [];
      if (!bodies.has(label)) bodies.set(label, body);
      stack.push(body);
    } else if (token.type === "footnote_reference_close") stack.pop();
    else (stack.at(-1) ?? rest).push(token);
  }
  const list = footnotes.list ?? [];
  if (list.length > 0) rest.push(new state.Token("footnote_block_open", "", 1));
  for (const [id, note] of list.entries()) {
    const open = new state.Token("footnote_open", "", 1);
    open.meta = { id };
    rest.push(open);
    const body = note.tokens ? inlineBody(state, note) : (bodies.get(note.label ?? "") ?? []);
    for (const token of body) rest.push(token);
    const last = rest.at(-1)?.type === "paragraph_close" ? rest.pop() : undefined;
    for (let subId = 0; subId < Math.max(1, note.count ?? 1); subId++) {
      const anchor = new state.Token("footnote_anchor", "", 0);
      anchor.meta = { id, subId };
      rest.push(anchor);
    }
    if (last) rest.push(last);
    rest.push(new state.Token("footnote_close", "", -1));
  }
  if (list.length > 0) rest.push(new state.Token("footnote_block_close", "", -1));
  state.tokens = rest;
}

function inlineBody(state: StateCore, note: Footnote): Token[] {
  const open = new state.Token("paragraph_open", "p", 1);
  const inline = new state.Token("inline", "", 0);
  const close = new state.Token("paragraph_close", "p", -1);
  open.block = close.block = true;
  open.level = close.level = 1;
  inline.level = 2;
  inline.children = note.tokens!;
  inline.content = note.content!;
  return [open, inline, close];
}
