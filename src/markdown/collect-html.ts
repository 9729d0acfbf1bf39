import type { Token } from "markdown-it";
import { isAddress, isSafeAttribute, isSafeStyle, safeElements } from "./html-policy.ts";
import type { InlinePlace } from "./inline-place.ts";
import { LazyModule } from "./lazy-module.ts";
import { attributeMark, endMark, type LinkDraft, type NoteDraft } from "./note-draft.ts";
import type { ParseEnv, Span } from "./parse-env.ts";
import type { TextRun } from "./text-run.ts";
import { type HtmlAttribute, type HtmlEvent, tokenizeHtml } from "./tokenize-html.ts";
import { srcsetRanges } from "./srcset-ranges.ts";

const htmlparser2 = new LazyModule("htmlparser2", () => import("htmlparser2"));

/** Where findings, links and text of raw HTML go. */
export interface HtmlContext {
  readonly env: ParseEnv;
  readonly draft: NoteDraft;
  readonly run: TextRun;
  readonly mode: "safe" | "trusted" | "off";
}

type Open = Extract<HtmlEvent, { type: "open" }>;

/** Reads a token of raw HTML: reports what will be removed, gathers links and ids, and puts slots in place of addresses. */
export function collectHtml(token: Token, place: InlinePlace, context: HtmlContext): void {
  const module = htmlparser2.get(context.env);
  if (!module) return;
  const html = token.content;
  const base = (token.meta as { start?: number } | null)?.start ?? 0;
  const span = (start: number, end: number): Span => [place.offset(base + start), place.end(base + end)];
  let out = "";
  let done = 0;
  for (const event of tokenizeHtml(html, module.Tokenizer)) {
    switch (event.type) {
      case "open": {
        for (const [start, end, text] of openTag(event, span, context)) {
          out += html.slice(done, start) + text;
          done = end;
        }
        break;
      }
      case "close":
        if (event.name === "a") context.run.closeLink();
        break;
      case "text":
        context.run.add(html.slice(event.start, event.end).replace(/\s+/g, " "));
        break;
      case "comment":
      case "other":
        break;
      default:
        event satisfies never;
    }
  }
  token.content = out + html.slice(done);
}

type Edit = readonly [start: number, end: number, text: string];

function openTag(event: Open, span: (start: number, end: number) => Span, context: HtmlContext): Edit[] {
  const { env, draft, mode } = context;
  const safe = mode !== "safe" || safeElements.has(event.name);
  const report = (start: number, end: number, attribute?: string): void => {
    draft.unclean = true;
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
    if (name === "id" || (name === "name" && event.name === "a")) draft.anchors.push(value);
    if (address && value.trim() !== "") {
      const slot = addressSlot(event, attribute, span, context);
      if (safe) edits.push([attribute.nameStart, attribute.end, `${name}="${attributeMark}${slot}${endMark}"`]);
    }
  }
  return edits;
}

function addressSlot(
  event: Open,
  attribute: HtmlAttribute,
  span: (start: number, end: number) => Span,
  { draft, run }: HtmlContext,
): number {
  const whole = attribute.value;
  const first = whole.length - whole.trimStart().length;
  const ranges = attribute.name === "srcset" ? srcsetRanges(whole) : [[first, whole.trimEnd().length] as const];
  // Where entities make lengths differ, the whole value stands for each of its addresses.
  const literal = attribute.valueEnd - attribute.valueStart === whole.length;
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
        destination: whole.slice(from, to),
        span: place,
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
