import type { MarkdownIt, StateInline } from "markdown-it";
import type { LinkMeta } from "./link-meta.ts";
import type { ParseEnv } from "./parse-env.ts";
import { pushAutolink } from "./push-autolink.ts";

const local = /[a-z0-9._+-]/i;
const scheme = /(?<![a-z0-9])mailto:$/;
/** Ends in a letter, as GitHub wants it: `react@18.2.0` is no address, nor what runs on with `-`, `_` or another `@`. */
const domain = /^@[a-z0-9_-]+(?:\.[a-z0-9][a-z0-9_-]*)+(?<=[a-z])(?![a-z0-9_@-]|\.[a-z0-9])/i;

/** Links `a@b.kr` and `mailto:a@b.kr` in running text as GitHub does. */
export function emailRule(md: MarkdownIt): void {
  md.inline.ruler.before("autolink", "email", (state: StateInline, silent: boolean) => {
    const { src, pos } = state;
    if (src.charCodeAt(pos) !== 0x40 || (state as StateInline & { linkLevel: number }).linkLevel > 0) return false;
    const host = domain.exec(src.slice(pos, pos + 256))?.[0];
    if (host === undefined) return false;
    if (!silent) {
      const name = takeBack(state);
      if (name === undefined) return false;
      const { place } = state.env as ParseEnv;
      const span = [place.offset(pos - name.written), place.end(pos + host.length)] as const;
      const destination = `mailto:${name.text.replace("mailto:", "")}${host}`;
      const meta: LinkMeta = { kind: "autolink", destination, span, targetSpan: span, embedded: false };
      pushAutolink(state, meta, name.text + host);
    }
    state.pos = pos + host.length;
    return true;
  });
}

/**
 * Takes what goes before `@` out of what was read as text: `_` in it has become a token that might open emphasis, and `\_` one of
 * its own. `written`: how long it is in the source.
 */
function takeBack(state: StateInline): { readonly text: string; readonly written: number } | undefined {
  let rest = state.pending;
  let start = nameStart(rest);
  let text = rest.slice(start);
  let written = text.length;
  let from = state.tokens.length;
  while (start === 0 && from > 0) {
    const { type, content, markup } = state.tokens[from - 1]!;
    start = nameStart(content);
    if ((type !== "text" && type !== "text_special") || start === content.length) break;
    rest = content;
    text = rest.slice(start) + text;
    written += type === "text" ? rest.length - start : markup.length;
    from--;
  }
  if (text === "") return undefined;
  state.tokens.length = from;
  state.tokens_meta.length = Math.min(state.tokens_meta.length, from);
  while (state.delimiters.length > 0 && state.delimiters.at(-1)!.token >= from) state.delimiters.pop();
  rest = rest.slice(0, nameStart(rest));
  const before = scheme.exec(rest)?.[0] ?? "";
  state.pending = rest.slice(0, rest.length - before.length);
  return { text: before + text, written: before.length + written };
}

/** Where the signs of a name begin at the end of a text. */
function nameStart(text: string): number {
  let at = text.length;
  while (at > 0 && local.test(text[at - 1]!)) at--;
  return at;
}
