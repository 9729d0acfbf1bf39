import type { StateInline } from "markdown-it";
import type { ParseEnv, Span } from "./parse-env.ts";
import { reportMissingDefinition } from "./report-missing-definition.ts";

/** As many units as a label may have, by the standard. */
const labels = /(?:[^[\]\\]|\\[^]){0,999}/y;

/** What follows a link's or image's text. */
export interface LinkTail {
  /** Content offset just after it. */
  readonly end: number;
  readonly destination: string;
  readonly title: string;
  readonly targetSpan: Span;
  readonly definition?: Span;
}

/** Reads `(destination "title")`, `[label]`, `[]` or nothing after a label's `]`. */
export function readLinkTail(
  state: StateInline,
  start: number,
  labelStart: number,
  labelEnd: number,
  silent: boolean,
): LinkTail | undefined {
  const { src } = state;
  const next = src.charCodeAt(labelEnd + 1);
  const inline = next === 0x28 ? readDestination(state, labelEnd + 2) : undefined;
  if (inline) return inline;
  // An image whose parenthesis is broken is no reference in markdown-it; GitHub reads both alike.
  const label = next === 0x5b ? readLabel(src, labelEnd + 1, state.posMax) : undefined;
  const end = label === undefined ? labelEnd + 1 : labelEnd + 3 + label.length;
  const { references, definitions, bodyStart } = state.env as ParseEnv;
  const reference = references?.[state.md.utils.normalizeReference(label || src.slice(labelStart, labelEnd))];
  if (!reference) {
    if (label && !silent) reportMissingDefinition(state, start, labelStart, labelEnd, end);
    return undefined;
  }
  const [, from, to, destination] = /^(\d+):(\d+):([^]*)$/.exec(reference.href)!;
  return {
    end,
    destination: destination!,
    title: reference.title,
    targetSpan: [bodyStart + Number(from), bodyStart + Number(to)],
    definition: definitions.get(Number(from))!,
  };
}

/** A second label ends at the first bracket; with an opening one in it or blanks alone (`[a][ ]` is `[a]` and a box) it is none. */
function readLabel(src: string, open: number, max: number): string | undefined {
  labels.lastIndex = open + 1;
  const label = labels.exec(src)?.[0];
  if (label === undefined || open + label.length + 1 >= max || src[open + label.length + 1] !== "]") return undefined;
  return label === "" || label.trim() !== "" ? label : undefined;
}

function readDestination(state: StateInline, from: number): LinkTail | undefined {
  const { src, posMax } = state;
  const { parseLinkDestination, parseLinkTitle } = state.md.helpers;
  let at = skipBlanks(src, from, posMax);
  const start = at;
  const found = parseLinkDestination(src, at, posMax);
  const angled = found.ok && src.charCodeAt(at) === 0x3c;
  if (found.ok) at = found.pos;
  const { place } = state.env as ParseEnv;
  const end = at;
  at = skipBlanks(src, at, posMax);
  let title = "";
  const quoted = at < posMax && (at !== end || !found.ok) ? parseLinkTitle(src, at, posMax) : undefined;
  if (quoted?.ok) {
    title = quoted.str;
    at = skipBlanks(src, quoted.pos, posMax);
  }
  if (at >= posMax || src.charCodeAt(at) !== 0x29) return undefined;
  return {
    end: at + 1,
    destination: found.ok ? found.str : "",
    title,
    targetSpan: angled
      ? [place.offset(start + 1), place.end(end - 1)]
      : [place.offset(start), end === start ? place.offset(start) : place.end(end)],
  };
}

function skipBlanks(src: string, from: number, max: number): number {
  let at = from;
  for (; at < max; at++) {
    const code = src.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09 && code !== 0x0a) break;
  }
  return at;
}
