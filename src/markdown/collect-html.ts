import type { Token } from "markdown-it";
import { escapeHtml } from "../text/escape-html.ts";
import { isAddress, isSafeAttribute, isSafeStyle, safeElements } from "./html-policy.ts";
import type { HtmlBalance } from "./html-balance.ts";
import { htmlHeadingIds } from "./html-heading-ids.ts";
import type { InlinePlace } from "./inline-place.ts";
import { LazyModule } from "./lazy-module.ts";
import { attributeMark, endMark, type LinkDraft, type NoteDraft } from "./note-draft.ts";
import type { ParseEnv, Span } from "./parse-env.ts";
import type { TextRun } from "./text-run.ts";
import { type HtmlAttribute, type HtmlEvent, tokenizeHtml } from "./tokenize-html.ts";
import { readIgnore } from "./read-ignore.ts";
import { srcsetRanges } from "./srcset-ranges.ts";

const htmlparser2 = new LazyModule("htmlparser2", () => import("htmlparser2"));

/** Where findings, links and text of raw HTML go. */
export interface HtmlContext {
  readonly env: ParseEnv;
  readonly draft: NoteDraft;
  readonly run: TextRun;
  readonly mode: "safe" | "trusted" | "off";
  readonly balance: HtmlBalance;
  /** Nesting of the block (or of the inline content) it stands in. */
  readonly level: number;
}

type Open = Extract<HtmlEvent, { type: "open" }>;

/** Tags that every reader of HTML reads alike; all others go through the sanitiser. */
const plainStart = /^<[a-z][a-z0-9]*(?:\s+[a-z][a-z0-9-]*(?:="[^"<>]*"|='[^'<>]*')?)*\s*\/?>$/i;
const plainEnd = /^<\/[a-z][a-z0-9]*\s*>$/i;

/** A lone tag without attributes: most raw HTML in notes is `<br>` and `<kbd>`. */
const simple = /^<(\/?)([a-z][a-z0-9]*)\s*\/?>$/i;

/** Reads a lone harmless tag, without a tokenizer; `false` where one is needed. */
function simpleTag(html: string, { draft, balance, level, run }: HtmlContext): boolean {
  const match = simple.exec(html);
  const name = match?.[2]?.toLowerCase() ?? "";
  if (!safeElements.has(name)) return false;
  if (match![1] === "") balance.open(name, level);
  else if (!balance.close(name, level)) draft.unclean = true;
  if (match![1] === "/" && name === "a") run.closeLink(true);
  return true;
}

/** Elements that swallow all up to their end tag. GitHub shows their tags as text; so do we where the end tag is not at hand. */
const rawText = new Set("iframe noembed noframes noscript plaintext script style textarea title xmp".split(" "));

const rawEnd = new RegExp(`</(${[...rawText].filter((name) => name !== "plaintext").join("|")})`, "gi");

/** Where the last end tag of each such element begins. */
function lastEnds(html: string): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { 1: name, index } of html.matchAll(rawEnd)) ends.set(name!.toLowerCase(), index);
  return ends;
}

/** Elements whose text nobody reads. */
const unseen = new Set(["script", "style", "textarea", "title", "template"]);

/** Reads a token of raw HTML: reports what will be removed, gathers links and ids, and puts slots in place of addresses. */
export function collectHtml(token: Token, place: InlinePlace, base: number, context: HtmlContext): void {
  if (simpleTag(token.content, context)) return;
  const module = htmlparser2.get(context.env);
  if (!module) return;
  const { run, mode, balance, level, draft } = context;
  const html = token.content;
  const span = (start: number, end: number): Span => [place.offset(base + start), place.end(base + end)];
  let out = "";
  let done = 0;
  let last = "";
  const kept = (end: number): string => (mode === "off" ? escapeHtml(html.slice(done, end)) : html.slice(done, end));
  const edit = (start: number, end: number, text: string): void => {
    out += kept(start) + text;
    done = end;
  };
  // Where HTML is off, all beside comments is text: `<!-- 말 --><b>` too.
  const events = tokenizeHtml(html, module.Tokenizer).filter(
    ({ type }) => mode !== "off" || type === "comment" || type === "text",
  );
  const ids = htmlHeadingIds(events, html, context.env.slugger);
  let rawEnds: ReadonlyMap<string, number> | undefined;
  const hasEnd = ({ name, end }: Open): boolean => ((rawEnds ??= lastEnds(html)).get(name) ?? -1) >= end;
  for (const event of events) {
    const written = html.slice(event.start, event.end);
    switch (event.type) {
      case "open":
        if (rawText.has(event.name) && mode === "safe" && !hasEnd(event)) {
          edit(event.start, event.start + 1, "&lt;");
        }
        if (!plainStart.test(written)) draft.unclean = true;
        if (ids.has(event.start)) {
          const id = ids.get(event.start)!;
          draft.anchors.push(id);
          edit(event.start + 3, event.start + 3, ` id="${escapeHtml(id)}"`);
        }
        for (const change of openTag(event, span, context)) edit(...change);
        balance.open(event.name, level);
        last = event.name;
        break;
      case "close":
        if (rawText.has(event.name) && mode === "safe" && last !== event.name) {
          edit(event.start, event.start + 1, "&lt;");
        }
        if (!plainEnd.test(written) || !balance.close(event.name, level)) draft.unclean = true;
        last = "";
        if (event.name === "a") run.closeLink(true);
        break;
      case "text":
        if (written.includes("<")) draft.unclean = true;
        if (!unseen.has(last)) run.add(written.replace(/\s+/g, " "));
        break;
      case "comment":
        if (written.startsWith("<!--")) comment(written, span(event.start, event.end), context);
        if (mode !== "trusted") edit(event.start, event.end, "");
        break;
      case "other":
        draft.unclean = true;
        break;
      case "unclosed":
        reportUnclosed(written, span(event.start, event.end), context.env);
        if (mode === "safe") edit(event.start, event.end, escapeHtml(written));
        break;
      default:
        event satisfies never;
    }
  }
  token.content = out + kept(html.length);
}

function comment(written: string, span: Span, { env, draft }: HtmlContext): void {
  const ignore = written.endsWith("-->") ? readIgnore(written.slice(4, -3)) : reportUnclosed(written, span, env);
  if (ignore) draft.ignores.push({ ignore, span });
}

/** Where a block of them is not closed, all that follows is in it. */
function reportUnclosed(written: string, [start]: Span, env: ParseEnv): undefined {
  const target = /^<(?:!--|!\[CDATA\[|\?)/.exec(written)?.[0];
  if (target === undefined) return;
  env.findings.push({ code: "unclosed-comment", span: [start, start + target.length], target, data: {} });
}

type Edit = readonly [start: number, end: number, text: string];

function openTag(event: Open, span: (start: number, end: number) => Span, context: HtmlContext): Edit[] {
  const { env, draft, mode, balance } = context;
  const safe = mode !== "safe" || safeElements.has(event.name);
  const report = (start: number, end: number, attribute?: string): void => {
    draft.unclean = true;
    if (balance.dropped) return;
    const target = attribute ?? event.name;
    const data = attribute === undefined ? { element: event.name } : { element: event.name, attribute };
    env.findings.push({ code: "unsafe-html", span: span(start, end), target, data });
  };
  if (!safe) report(event.start, event.end);
  const edits: Edit[] = [];
  for (const attribute of event.attributes) {
    const { name, value } = attribute;
    const address = isAddress(event.name, name);
    if (safe && mode === "safe") {
      const harmless = isSafeAttribute(event.name, name) && (name !== "style" || isSafeStyle(value));
      if (!harmless) report(attribute.nameStart, attribute.end, name);
    }
    if (name === "id" && value !== "" && !env.slugger.take(value)) {
      env.findings.push({
        code: "duplicate-id",
        span: span(attribute.valueStart, attribute.valueEnd),
        target: value,
        data: {},
      });
    }
    if (name === "id" || (name === "name" && event.name === "a")) draft.anchors.push(value);
    const ranges = address ? addressRanges(attribute) : [];
    if (ranges.length > 0) {
      const slot = addressSlot(event, attribute, ranges, span, context);
      if (safe) edits.push([attribute.nameStart, attribute.end, `${name}="${attributeMark}${slot}${endMark}"`]);
    }
  }
  return edits;
}

/** Where the addresses in an attribute's value stand: one, be it empty, or what `srcset` lists. */
function addressRanges({ name, value }: HtmlAttribute): readonly (readonly [number, number])[] {
  if (name === "srcset") return srcsetRanges(value);
  const end = value.trimEnd().length;
  return [[Math.min(end, value.length - value.trimStart().length), end]];
}

function addressSlot(
  event: Open,
  attribute: HtmlAttribute,
  ranges: readonly (readonly [number, number])[],
  span: (start: number, end: number) => Span,
  { draft, run }: HtmlContext,
): number {
  const whole = attribute.value;
  // Where entities make lengths differ, the whole value stands for each of its addresses.
  const literal = attribute.valueEnd - attribute.valueStart === whole.length;
  const tag = span(event.start, event.end);
  const followed = event.name === "a" || event.name === "area";
  const alt = event.attributes.find(({ name }) => name === "alt")?.value ?? "";
  const value: string[] = [];
  const links: number[] = [];
  let done = 0;
  for (const [from, to] of ranges) {
    const { valueStart } = attribute;
    const place = literal ? span(valueStart + from, valueStart + to) : span(valueStart, attribute.valueEnd);
    const link: LinkDraft = {
      meta: {
        kind: "html",
        // As a browser reads it: line ends and tabs do not count.
        destination: whole.slice(from, to).replaceAll(/[\t\n]/g, ""),
        span: tag,
        targetSpan: place,
        element: `${event.name}[${attribute.name}]`,
        embedded: !followed,
      },
      text: followed ? "" : alt,
      context: undefined,
    };
    links.push(draft.links.push(link) - 1);
    value.push(whole.slice(done, from));
    done = to;
    if (event.name === "a") run.openLink(link);
  }
  if (event.name === "a") return draft.slots.push({ type: "link", link: links[0]! }) - 1;
  value.push(whole.slice(done));
  return draft.slots.push({ type: "attribute", name: attribute.name, value, links }) - 1;
}
