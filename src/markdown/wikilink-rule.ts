import type { MarkdownIt, StateInline } from "markdown-it";
import { fileKind } from "../text/file-kind.ts";
import { nfc } from "../text/nfc.ts";
import { imageSize } from "./image-size.ts";
import type { LinkMeta } from "./link-meta.ts";
import type { ParseEnv } from "./parse-env.ts";

/** Longer ones are no wikilinks: bounds the search for `]]`. */
const maxLength = 1000;

/** Reads `[[note#heading|text]]`, `![[note]]`, `![[image.png|300]]`, and `[[note]]{text}` as johngrib's wiki writes it. */
export function wikilinkRule(md: MarkdownIt): void {
  md.inline.ruler.before("link", "wikilink", wikilink);
}

function wikilink(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const first = src.charCodeAt(pos);
  const embed = first === 0x21;
  if (!embed && first !== 0x5b) return false;
  const open = embed ? pos + 1 : pos;
  if (src.charCodeAt(open) !== 0x5b || src.charCodeAt(open + 1) !== 0x5b) return false;
  const start = open + 2;
  const close = closing(src, start, Math.min(state.posMax, start + maxLength));
  if (close < 0) return false;
  const inner = src.slice(start, close);
  if (!inner.trim() || isMarkdownLink(state, inner, close)) return false;
  let end = close + 2;
  const pipe = inner.indexOf("|");
  let text = pipe < 0 ? "" : inner.slice(pipe + 1).trim();
  if (!embed && pipe < 0 && src.charCodeAt(end) === 0x7b) {
    const brace = /^\{([^{}\n]{1,300})\}/.exec(src.slice(end, end + 302));
    if (brace && !brace[1]!.startsWith(":")) {
      text = brace[1]!.trim();
      end += brace[0].length;
    }
  }
  // Whoever is used to tables writes `\|` outside them too.
  if (!silent) push(state, embed, start, end, pipe < 0 ? inner : inner.slice(0, pipe).replace(/\\$/, ""), text);
  state.pos = end;
  return true;
}

function push(state: StateInline, embed: boolean, start: number, end: number, target: string, text: string): void {
  const { place } = state.env as ParseEnv;
  const destination = nfc(target.includes("&") ? state.md.utils.unescapeAll(target.trim()) : target.trim());
  const from = start + (target.length - target.trimStart().length);
  const path = destination.replace(/#.*$/s, "");
  const kind = fileKind(path);
  const image = embed && kind === "media";
  const linked = !embed || kind === "file";
  const sized = image ? imageSize(text) : { text, attributes: "" };
  const token = state.push(image ? "image" : linked ? "wikilink" : "embed", image ? "img" : "", 0);
  token.children = [];
  const meta: LinkMeta = {
    kind: embed ? "embed" : "wikilink",
    destination,
    span: [place.offset(state.pos), place.end(end)],
    targetSpan: [place.offset(from), place.end(from + target.trim().length)],
    embedded: embed && !linked,
    text: sized.text || (image ? baseName(path) : shownText(destination)),
    attributes: sized.attributes,
  };
  token.meta = meta;
}

function closing(src: string, start: number, max: number): number {
  for (let at = start; at < max; at++) {
    const code = src.charCodeAt(at);
    if (code === 0x5d) return src.charCodeAt(at + 1) === 0x5d && at + 1 < max ? at : -1;
    if (code === 0x5b || code === 0x0a) return -1;
  }
  return -1;
}

/** `[[1]](url)` and `[[1]]` with `[1]: url` are links to CommonMark; `[[도커]](Docker)` is a wikilink and a word. */
function isMarkdownLink(state: StateInline, inner: string, close: number): boolean {
  const { src, env, md } = state;
  const { references } = env as ParseEnv;
  if (references?.[md.utils.normalizeReference(inner)]) return true;
  const next = src.charCodeAt(close + 2);
  if (next === 0x5b) {
    const label = /^\[([^[\]]{1,300})\]/.exec(src.slice(close + 2, close + 304));
    return label !== null && references?.[md.utils.normalizeReference(label[1]!)] !== undefined;
  }
  return next === 0x28 && /^\((?:<|[^\s()]*[/.#:][^\s]*[\s)])/.test(src.slice(close + 2, close + 2 + maxLength));
}

/** What a reader sees of `note#heading` where its author gave no text. */
function shownText(destination: string): string {
  const hash = destination.indexOf("#");
  if (hash < 0) return destination;
  const heading = destination.slice(hash + 1).replaceAll("#", " > ");
  return hash === 0 ? heading : `${destination.slice(0, hash)} > ${heading}`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
