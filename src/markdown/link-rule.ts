import type { MarkdownIt, StateInline } from "markdown-it";
import { altText } from "./alt-text.ts";
import type { LinkMeta } from "./link-meta.ts";
import type { ParseEnv } from "./parse-env.ts";
import { type LinkTail, readLinkTail } from "./read-link-tail.ts";
import { imageSize } from "./image-size.ts";
import { parseInner } from "./parse-inner.ts";

/** Replaces markdown-it's rules for links and images by ones that also know where all parts stand in the source. */
export function linkRule(md: MarkdownIt): void {
  const destination = md.helpers.parseLinkDestination;
  // None goes beyond its line, though a backslash ends it (`C:\dir\`).
  md.helpers.parseLinkDestination = (text, start, max) => {
    const found = destination(text, start, max);
    const line = found.ok ? text.slice(start, found.pos).indexOf("\n") : -1;
    return line < 0 ? found : destination(text, start, start + line);
  };
  md.inline.ruler.at("link", link);
  md.inline.ruler.at("image", image);
}

function link(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  if (state.src.charCodeAt(start) !== 0x5b) return false;
  const labelEnd = state.md.helpers.parseLinkLabel(state, start, true);
  if (labelEnd < 0) return false;
  const tail = readLinkTail(state, start, start + 1, labelEnd, silent);
  if (!tail) return false;
  if (!silent) {
    const max = state.posMax;
    const open = state.push("link_open", "a", 1);
    open.meta = metaOf(state, start, tail, false);
    if (tail.title) open.attrs = [["title", tail.title]];
    state.pos = start + 1;
    state.posMax = labelEnd;
    // Counts how deep we are in links, so that bare URLs in a link's text stay text; its type leaves it out.
    const levels = state as StateInline & { linkLevel: number };
    levels.linkLevel++;
    state.md.inline.tokenize(state);
    levels.linkLevel--;
    state.push("link_close", "a", -1);
    state.posMax = max;
  }
  state.pos = tail.end;
  return true;
}

function image(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  if (state.src.charCodeAt(start) !== 0x21 || state.src.charCodeAt(start + 1) !== 0x5b) return false;
  const labelEnd = state.md.helpers.parseLinkLabel(state, start + 1, false);
  if (labelEnd < 0) return false;
  const tail = readLinkTail(state, start, start + 2, labelEnd, silent);
  if (!tail) return false;
  if (!silent) {
    const token = state.push("image", "img", 0);
    token.content = state.src.slice(start + 2, labelEnd);
    token.children = parseInner(state, start + 2, labelEnd);
    const sized = imageSize(altText(token.children));
    const title = tail.title ? ` title="${state.md.utils.escapeHtml(tail.title)}"` : "";
    token.meta = { ...metaOf(state, start, tail, true), text: sized.text, attributes: sized.attributes + title };
  }
  state.pos = tail.end;
  return true;
}

function metaOf(state: StateInline, start: number, tail: LinkTail, embedded: boolean): LinkMeta {
  const { place } = state.env as ParseEnv;
  const reference = tail.definition !== undefined;
  return {
    kind: embedded ? "image" : reference ? "reference" : "inline",
    destination: tail.destination,
    span: [place.offset(start), place.end(tail.end)],
    targetSpan: tail.targetSpan,
    embedded,
    ...(tail.definition && { definition: tail.definition }),
  };
}
