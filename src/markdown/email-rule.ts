import type { MarkdownIt, StateInline } from "markdown-it";
import type { LinkMeta } from "./link-meta.ts";
import type { ParseEnv } from "./parse-env.ts";
import { pushAutolink } from "./push-autolink.ts";

const local = /[a-z0-9._+-]+$/i;
/** Ends in a letter, as GitHub wants it: `react@18.2.0` is no address, nor what runs on with `-`, `_` or another `@`. */
const domain = /^@[a-z0-9_-]+(?:\.[a-z0-9][a-z0-9_-]*)+(?<=[a-z])(?![a-z0-9_@-]|\.[a-z0-9])/i;

/** Links `a@b.kr` in running text as GitHub does. */
export function emailRule(md: MarkdownIt): void {
  md.inline.ruler.before("autolink", "email", (state: StateInline, silent: boolean) => {
    const { src, pos } = state;
    if (src.charCodeAt(pos) !== 0x40 || (state as StateInline & { linkLevel: number }).linkLevel > 0) return false;
    const name = local.exec(src.slice(Math.max(0, pos - 64), pos))?.[0];
    const host = name === undefined ? undefined : domain.exec(src.slice(pos, pos + 256))?.[0];
    if (name === undefined || host === undefined || (!silent && !takeBack(state, name))) return false;
    if (!silent) {
      const { place } = state.env as ParseEnv;
      const span = [place.offset(pos - name.length), place.end(pos + host.length)] as const;
      const destination = `mailto:${name}${host}`;
      const meta: LinkMeta = { kind: "autolink", destination, span, targetSpan: span, embedded: false };
      pushAutolink(state, meta, name + host);
    }
    state.pos = pos + host.length;
    return true;
  });
}

/** Takes the name before `@` out of what was read as text; `_` in it has become a token that might open emphasis. */
function takeBack(state: StateInline, name: string): boolean {
  let text = state.pending;
  let from = state.tokens.length;
  while (text.length < name.length && from > 0) {
    const token = state.tokens[from - 1]!;
    if (token.type !== "text") return false;
    text = token.content + text;
    from--;
  }
  if (!text.endsWith(name)) return false;
  state.tokens.length = from;
  state.tokens_meta.length = Math.min(state.tokens_meta.length, from);
  while (state.delimiters.length > 0 && state.delimiters.at(-1)!.token >= from) state.delimiters.pop();
  state.pending = text.slice(0, text.length - name.length);
  return true;
}
