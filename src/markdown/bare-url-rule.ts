import type { MarkdownIt, StateInline } from "markdown-it";
import type { LinkMeta } from "./link-meta.ts";
import type { ParseEnv } from "./parse-env.ts";
import { pushAutolink } from "./push-autolink.ts";
import { trimAddressEnd } from "./trim-address-end.ts";
import { trimGluedHangul } from "./trim-glued-hangul.ts";

const maxLength = 4096;
/** As GitHub: not the end of a longer Latin word, but Hangul may go before. */
const schemes = /(?<![a-z])(?:https?|ftp)$/i;

/** All up to a blank or `<`, as GitHub. */
const run = /^[^\s<]*/;
const hangul = /[가-힣ㄱ-ㅎㅏ-ㅣ]/;
const host = /^[a-z]+:\/\/(?![-._])((?:[^\s\p{P}$+<=>^`|~]|[-._])+)/iu;

interface State extends StateInline {
  readonly linkLevel: number;
  /** Brackets that stand open as text. */
  openBrackets?: number;
}

/**
 * Links `https://…`, `http://…`, `ftp://…` and `www.…` in running text as GitHub does (none in brackets nor after a `[` that nothing
 * closes), but stops before glued Hangul.
 */
export function bareUrlRule(md: MarkdownIt): void {
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  md.inline.ruler.at("linkify", (state, silent) => bareUrl(state as State, silent));
  md.inline.ruler.push("bracket", (state, silent) => bracket(state as State, silent));
  // All is found while the text is read, when its place in the source is known.
  md.core.ruler.disable("linkify");
}

/** Counts the brackets of which no rule has made something. */
function bracket(state: State, silent: boolean): boolean {
  const { src, pos } = state;
  const code = src.charCodeAt(pos);
  if (silent || (code !== 0x5b && code !== 0x5d)) return false;
  const open = state.openBrackets ?? 0;
  state.openBrackets = code === 0x5b ? open + 1 : Math.max(0, open - 1);
  state.pending += src[pos];
  state.pos++;
  return true;
}

function bareUrl(state: State, silent: boolean): boolean {
  const { src, pos } = state;
  const code = src.charCodeAt(pos);
  // Silent is who looks for the end of a link's text, in brackets.
  if ((code !== 0x3a && code !== 0x77) || silent || state.linkLevel > 0 || state.openBrackets) return false;
  if (code === 0x77) return src.startsWith("www.", pos) && bareWww(state);
  if (src.charCodeAt(pos + 1) !== 0x2f || src.charCodeAt(pos + 2) !== 0x2f) return false;
  const scheme = schemes.exec(src.slice(Math.max(0, pos - Math.min(6, state.pending.length)), pos))?.[0];
  if (!scheme) return false;
  const start = pos - scheme.length;
  const url = match(state, src.slice(start, start + maxLength));
  if (!url) return false;
  state.pending = state.pending.slice(0, -scheme.length);
  push(state, start, url.length, src.slice(start, start + url.length), url.ambiguous);
  state.pos = start + url.length;
  return true;
}

function bareWww(state: StateInline): boolean {
  const { src, pos } = state;
  if (pos > 0 && !/[\s*_~(]/.test(src[pos - 1]!)) return false;
  const prefix = "http://";
  const url = match(state, prefix + src.slice(pos, pos + maxLength));
  if (!url || !/^www\.[^./[\]]/.test(src.slice(pos, pos + 6))) return false;
  const length = url.length - prefix.length;
  push(state, pos, length, prefix + src.slice(pos, pos + length), url.ambiguous);
  state.pos = pos + length;
  return true;
}

function match(state: StateInline, rest: string): { readonly length: number; readonly ambiguous: boolean } | undefined {
  const head = run.exec(rest)![0];
  const text = head.slice(0, trimGluedHangul(head).length);
  if (!hangul.test(text)) return hasHost(text) ? { length: trimAddressEnd(text), ambiguous: false } : undefined;
  // GitHub would go on to the next blank: linkify-it knows quotes and brackets that close before Hangul.
  const found = state.md.linkify.matchAtStart(text) ?? state.md.linkify.matchAtStart(head);
  if (!found) return undefined;
  const { length, ambiguous } = trimGluedHangul(found.text);
  // linkify-it leaves the `;` out, by which an entity is known.
  const end = trimAddressEnd(head.slice(0, head[length] === ";" ? length + 1 : length));
  // `"https://로"` names a scheme alone.
  return end > head.indexOf("://") + "://".length ? { length: end, ambiguous } : undefined;
}

/** As GitHub: a host begins with no sign, and its last two names have no underscore. */
function hasHost(url: string): boolean {
  const names = host.exec(url)?.[1]!.split(".");
  return names !== undefined && !names.slice(-2).some((name) => name.includes("_"));
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
