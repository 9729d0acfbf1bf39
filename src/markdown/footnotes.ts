import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { footnoteDefinition } from "./footnote-definition.ts";
import type { InlinePlace } from "./inline-place.ts";
import type { ParseEnv } from "./parse-env.ts";
import { parseInner } from "./parse-inner.ts";

const citation = /\[\^([^\] \n]+)\]/y;

/** What markdown-it-footnote keeps of each cited footnote, and where an inline one stands. */
interface Footnote {
  /** As GitHub compares labels, case aside; none where the footnote is written in its place. */
  readonly key?: string;
  /** As its definition has it. */
  readonly label?: string;
  count?: number;
  readonly tokens?: Token[];
  readonly content?: string;
  readonly place?: InlinePlace;
}

interface FootnoteEnv extends ParseEnv {
  footnotes?: { list?: Footnote[]; refs?: Record<string, number>; labels?: Map<string, string> };
}

/** What the token of a citation, of a footnote and of the way back from it knows. */
interface FootnoteMeta {
  readonly id: number;
  readonly subId?: number;
  readonly label?: string | undefined;
}

/** The id of a footnote (`fn-label`) as GitHub makes it. */
export function footnoteId(token: Token): string {
  const { id, label } = token.meta as FootnoteMeta;
  return `fn-${label ?? `inline-${id + 1}`}`;
}

/** The id of a citation: `fnref-label`, `fnref-label-2` where it is cited again. */
export function citationId(token: Token): string {
  const { subId = 0 } = token.meta as FootnoteMeta;
  return footnoteId(token).replace("fn-", "fnref-") + (subId > 0 ? `-${subId + 1}` : "");
}

/** Footnotes by markdown-it-footnote, cited before links are read (`[^1](말)`), with GitHub's ids. */
export function footnotes(md: MarkdownIt): void {
  md.use(footnote);
  // While a link's text is sought it is a pair of brackets like any other, or no link could cite (`[말[^1]](a.md)`).
  md.inline.ruler.before("wikilink", "footnote_citation", (state, silent) => !silent && cite(state));
  md.inline.ruler.disable("footnote_ref");
  md.inline.ruler.at("footnote_inline", inlineFootnote);
  md.core.ruler.at("footnote_tail", tail);
  md.block.ruler.at("footnote_def", footnoteDefinition, { alt: ["paragraph", "reference", "blockquote"] });
  const { escapeHtml } = md.utils;
  const { rules } = md.renderer;
  rules["footnote_ref"] = (tokens, index) => {
    const token = tokens[index]!;
    const [target, id] = [escapeHtml(footnoteId(token)), escapeHtml(citationId(token))];
    return `<sup class="footnote-ref"><a href="#${target}" id="${id}">${(token.meta as FootnoteMeta).id + 1}</a></sup>`;
  };
  rules["footnote_block_open"] = () => '<section class="footnotes" role="doc-endnotes">\n<ol class="footnotes-list">\n';
  rules["footnote_open"] = (tokens, index) =>
    `<li id="${escapeHtml(footnoteId(tokens[index]!))}" class="footnote-item">`;
  rules["footnote_anchor"] = (tokens, index) =>
    ` <a href="#${escapeHtml(citationId(tokens[index]!))}" class="footnote-backref" role="doc-backlink">\u21A9\uFE0E</a>`;
}

function cite(state: StateInline): boolean {
  const { src, pos, env, md } = state;
  const { footnotes } = env as FootnoteEnv;
  if (!footnotes?.refs || src.charCodeAt(pos) !== 0x5b || src.charCodeAt(pos + 1) !== 0x5e) return false;
  citation.lastIndex = pos;
  const written = citation.exec(src)?.[1];
  if (written === undefined || citation.lastIndex > state.posMax) return false;
  const key = md.utils.normalizeReference(written);
  const known = footnotes.refs[`:${key}`];
  if (known === undefined) return false;
  const list = (footnotes.list ??= []);
  const id = known < 0 ? list.push({ key, label: footnotes.labels!.get(key)!, count: 0 }) - 1 : known;
  footnotes.refs[`:${key}`] = id;
  const note = list[id]!;
  const subId = note.count ?? 0;
  note.count = subId + 1;
  state.push("footnote_ref", "", 0).meta = { id, subId, label: note.label } satisfies FootnoteMeta;
  state.pos = citation.lastIndex;
  return true;
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
    const { label } = note;
    open.meta = { id, label } satisfies FootnoteMeta;
    rest.push(open);
    const body = note.tokens ? inlineBody(state, note) : (bodies.get(note.key ?? "") ?? []);
    for (const token of body) rest.push(token);
    const last = rest.at(-1)?.type === "paragraph_close" ? rest.pop() : undefined;
    for (let subId = 0; subId < Math.max(1, note.count ?? 1); subId++) {
      const anchor = new state.Token("footnote_anchor", "", 0);
      anchor.meta = { id, subId, label } satisfies FootnoteMeta;
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
