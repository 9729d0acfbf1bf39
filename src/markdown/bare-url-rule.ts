import type { MarkdownIt, StateInline } from "markdown-it";
import type { LinkMeta } from "./link-meta.ts";
import type { ParseEnv } from "./parse-env.ts";
import { isPlainUrl } from "./plain-url.ts";
import { pushAutolink } from "./push-autolink.ts";
import { trimAddressEnd } from "./trim-address-end.ts";
import { trimGluedHangul } from "./trim-glued-hangul.ts";

const maxLength = 4096;
/** As GitHub: not the end of a longer Latin word, but Hangul may go before. */
const schemes = /(?<![a-z])(?:https?|ftp)$/i;

/** Links `https://…`, `http://…`, `ftp://…` and `www.…` in running text as GitHub does, but stops before glued Hangul. */
export function bareUrlRule(md: MarkdownIt): void {
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  md.inline.ruler.at("linkify", bareUrl);
  // All is found while the text is read, when its place in the source is known.
  md.core.ruler.disable("linkify");
}

function bareUrl(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const code = src.charCodeAt(pos);
  if ((code !== 0x3a && code !== 0x77) || (state as StateInline & { linkLevel: number }).linkLevel > 0) return false;
  if (code === 0x77) return src.startsWith("www.", pos) && bareWww(state, silent);
  if (src.charCodeAt(pos + 1) !== 0x2f || src.charCodeAt(pos + 2) !== 0x2f) return false;
  const scheme = schemes.exec(src.slice(Math.max(0, pos - Math.min(6, state.pending.length)), pos))?.[0];
  if (!scheme) return false;
  const start = pos - scheme.length;
  // `\http://…`: an escape before it keeps it text.
  const url = match(state, src.slice(start, start + maxLength));
  if (!url) return false;
  if (!silent) {
    state.pending = state.pending.slice(0, -scheme.length);
    push(state, start, url.length, src.slice(start, start + url.length), url.ambiguous);
  }
  state.pos = start + url.length;
  return true;
}

function bareWww(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (pos > 0 && !/[\s*_~(]/.test(src[pos - 1]!)) return false;
  const prefix = "http://";
  const url = match(state, prefix + src.slice(pos, pos + maxLength));
  if (!url || !/^www\.[^./]/.test(src.slice(pos, pos + 6))) return false;
  const length = url.length - prefix.length;
  if (!silent) push(state, pos, length, prefix + src.slice(pos, pos + length), url.ambiguous);
  state.pos = pos + length;
  return true;
}

function match(state: StateInline, rest: string): { readonly length: number; readonly ambiguous: boolean } | undefined {
  // linkify-it refuses a host that Hangul follows at once, so the host is cut first.
  const head = /^[^\s<>]*/.exec(rest)![0];
  const cut = trimGluedHangul(head).length;
  const host = head.slice(0, cut);
  if (isPlainUrl(host)) return { length: cut, ambiguous: false };
  const found = state.md.linkify.matchAtStart(host) ?? (cut < head.length ? state.md.linkify.matchAtStart(head) : null);
  if (!found) return undefined;
  const { length, ambiguous } = trimGluedHangul(found.text);
  // linkify-it leaves the `;` out, by which an entity is known.
  const end = trimAddressEnd(head.slice(0, head[length] === ";" ? length + 1 : length));
  return end > "http://".length ? { length: end, ambiguous } : undefined;
}

function push(state: StateInline, start: number, length: number, destination: string, ambiguous: boolean): void {
  const env = state.env as ParseEnv;
  const meta: LinkMeta = {
    kind: "autolink",
    destination,
    span: [env.place.offset(start), env.place.end(start + length)],
    targetSpan: [env.place.offset(start), env.place.end(start + length)],
    embedded: false,
  };
  pushAutolink(state, meta, state.src.slice(start, start + length));
  if (ambiguous) env.findings.push({ code: "ambiguous-url", span: meta.span, target: destination, data: {} });
}
