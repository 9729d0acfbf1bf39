import type { MarkdownIt, StateInline, Token } from "markdown-it";
import type { LinkMeta } from "./link-meta.ts";
import type { ParseEnv } from "./parse-env.ts";
import { pushAutolink } from "./push-autolink.ts";

const at = 0x40;
const local = /[a-z0-9._+-]/i;
const scheme = /(?<![a-z0-9])mailto:$/;
/** Ends in a letter, as GitHub wants it: `react@18.2.0` is no address, nor what runs on with `-`, `_` or another `@`. */
const domain = /@[a-z0-9_-]{1,64}(?:\.[a-z0-9][a-z0-9_-]{0,63}){1,9}(?<=[a-z])(?![a-z0-9_@-]|\.[a-z0-9])/iy;

/** Set where an `@` stands that may be an address's: the content offset is kept on its token. */
interface State extends StateInline {
  readonly linkLevel: number;
  mails?: boolean;
}

/** Links `a@b.kr` and `mailto:a@b.kr` as GitHub does: in what emphasis has left as text, with escapes and entities undone. */
export function emailRule(md: MarkdownIt): void {
  md.inline.ruler.before("autolink", "email", (state, silent) => mark(state as State, silent));
  md.inline.ruler2.before("fragments_join", "email", (state) => link(state as State));
}

function mark(state: State, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== at || silent || state.linkLevel > 0) return false;
  if (!/[\w.+;-]/.test(src[pos - 1] ?? "") || !/[\w\\&-]/.test(src[pos + 1] ?? "")) return false;
  const token = state.push("text", "", 0);
  token.content = "@";
  token.meta = { at: pos };
  state.mails = true;
  state.pos++;
  return true;
}

function link(state: State): boolean {
  if (state.mails !== true) return false;
  const { tokens } = state;
  const all = tokens.slice();
  tokens.length = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && isText(all[to]!)) to++;
    const run = all.slice(from, Math.max(to, from + 1));
    linkRun(state, run);
    from += run.length;
  }
  return true;
}

/** Pushes a run of text, its addresses linked. */
function linkRun(state: State, run: readonly Token[]): void {
  const text = run.map(({ content }) => content).join("");
  const found = [...addresses(run, text)];
  if (found.length === 0) {
    for (const token of run) state.tokens.push(token);
    return;
  }
  const { place } = state.env as ParseEnv;
  const offsets = contentOffsets(run);
  let done = 0;
  const show = (end: number): void => {
    if (end > done) state.push("text", "", 0).content = text.slice(done, end);
  };
  for (const [start, end, name] of found) {
    show(start);
    const span = [place.offset(offsets[start]!), place.end(offsets[end]!)] as const;
    const destination = `mailto:${text.slice(name, end)}`;
    const meta: LinkMeta = { kind: "autolink", destination, span, targetSpan: span, embedded: false };
    pushAutolink(state, meta, text.slice(start, end));
    done = end;
  }
  show(text.length);
}

/** Where addresses stand in a run of text, and their names in them: behind `mailto:`, where that is written. */
function* addresses(
  run: readonly Token[],
  text: string,
): Iterable<readonly [start: number, end: number, name: number]> {
  let begin = 0;
  let done = 0;
  for (const { content, meta } of run) {
    const sign = begin;
    begin += content.length;
    if (!meta) continue;
    let name = sign;
    while (name > done && local.test(text[name - 1]!)) name--;
    domain.lastIndex = sign;
    if (name === sign || !domain.test(text)) continue;
    const start = name - (scheme.exec(text.slice(Math.max(done, name - 8), name))?.[0].length ?? 0);
    yield [start, (done = domain.lastIndex), name];
  }
}

/** Where each unit of a run stands in the content, and the end of the run: escapes and entities are longer than what they stand for. */
function contentOffsets(run: readonly Token[]): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  let shift = 0;
  for (const { type, content, markup, meta } of run) {
    if (meta) shift = (meta as { at: number }).at - at;
    for (let unit = 0; unit < content.length; unit++) offsets.push(type === "text" ? at + unit : at);
    at += type === "text" ? content.length : markup.length;
  }
  offsets.push(at);
  return offsets.map((offset) => offset + shift);
}

function isText({ type }: Token): boolean {
  return type === "text" || type === "text_special";
}
