import { findAround } from "../dom/find-around.ts";
import type { TextMeasure } from "../create-text-measure.ts";
import type { Cascade } from "../css/create-cascade.ts";
import { fontOf, readLength } from "../css/font-of.ts";
import type { Box } from "./box.ts";

/** A piece of text in one font, laid out in the user space of its `<text>`. */
export interface TextRun {
  readonly element: Element;
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** Base line. */
  readonly y: number;
  readonly ascent: number;
  readonly descent: number;
  readonly size: number;
}

interface Chunk {
  readonly anchor: string;
  runs: TextRun[];
}

/** Lays out an SVG `<text>`: positions, `tspan`s, anchors and base lines, as far as Mermaid uses them. */
export function layoutText(text: Element, cascade: Cascade, measure: TextMeasure): TextRun[] {
  const done: TextRun[] = [];
  let [x, y, afterSpace] = [0, 0, true];
  let chunk: Chunk = { anchor: "start", runs: [] };
  const flush = () => {
    const runs = trimEnd(chunk.runs, cascade, measure);
    const [first, last] = [runs[0], runs.at(-1)];
    const width = first === undefined || last === undefined ? 0 : last.x + last.width - first.x;
    const shift = chunk.anchor === "middle" ? -width / 2 : chunk.anchor === "end" ? -width : 0;
    done.push(...runs.map((run) => ({ ...run, x: run.x + shift })));
    chunk = { anchor: "start", runs: [] };
  };
  const walk = (element: Element) => {
    const font = fontOf(cascade, element);
    const [toX, toY] = [readLength(firstOf(element, "x"), font.size), readLength(firstOf(element, "y"), font.size)];
    if (toX !== undefined || toY !== undefined) {
      flush();
      afterSpace = true;
    }
    x = (toX ?? x) + (readLength(firstOf(element, "dx"), font.size) ?? 0);
    y = (toY ?? y) + (readLength(firstOf(element, "dy"), font.size) ?? 0);
    const face = measure.face(font.weight);
    // Browsers round both, so boxes are whole px high.
    const [ascent, descent] = [Math.round(face.ascent * font.size), Math.round(face.descent * font.size)];
    const shift = baselineShift(cascade, element, { ascent, descent, xHeight: face.xHeight * font.size });
    const keepSpaces = keepsSpaces(element, cascade);
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) {
        let string = (node.nodeValue ?? "").replaceAll(/[\n\r\t]+/gu, " ");
        if (!keepSpaces) string = string.replaceAll(/ +/gu, " ");
        if (!keepSpaces && afterSpace) string = string.replace(/^ /u, "");
        if (string === "") continue;
        afterSpace = string.endsWith(" ");
        const width = measure.width(string, font.size, font.weight);
        if (chunk.runs.length === 0)
          chunk = { anchor: cascade.find(element, "text-anchor")?.value ?? "start", runs: [] };
        chunk.runs.push({ element, text: string, x, width, y: y + shift, ascent, descent, size: font.size });
        x += width;
      } else if (node.nodeType === 1 && /^(?:tspan|a|textpath)$/iu.test((node as Element).localName))
        walk(node as Element);
    }
  };
  walk(text);
  flush();
  return done;
}

/** The box of a run: its advance, and its font's height. */
export function boxOfRun(run: TextRun): Box {
  return { x: run.x, y: run.y - run.ascent, width: run.width, height: run.ascent + run.descent };
}

/** What a run's letters cover, whatever air its font has above and below. */
export function inkOfRun(run: TextRun): Box {
  return { x: run.x, y: run.y - run.size, width: run.width, height: run.size * 1.3 };
}

const roots = new Set(["svg"]);

function firstOf(element: Element, attribute: string): string | undefined {
  const first = element
    .getAttribute(attribute)
    ?.trim()
    .split(/[\s,]+/u)[0];
  if (!first?.endsWith("%")) return first;
  const [, , width = 0, height = 0] = (findAround(element, roots)?.getAttribute("viewBox") ?? "")
    .split(/[\s,]+/u)
    .map(Number);
  return String((Number.parseFloat(first) / 100) * (attribute.endsWith("x") ? width : height));
}

function keepsSpaces(element: Element, cascade: Cascade): boolean {
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    if (one.getAttribute("xml:space") === "preserve") return true;
    if (one.localName === "text") break;
  }
  return /^(?:pre|break-spaces)/u.test(cascade.find(element, "white-space")?.value ?? "");
}

function trimEnd(runs: TextRun[], cascade: Cascade, measure: TextMeasure): TextRun[] {
  const last = runs.at(-1);
  if (last === undefined || !last.text.endsWith(" ") || keepsSpaces(last.element, cascade)) return runs;
  const font = fontOf(cascade, last.element);
  const text = last.text.trimEnd();
  return [...runs.slice(0, -1), { ...last, text, width: measure.width(text, font.size, font.weight) }];
}

function baselineShift(
  cascade: Cascade,
  element: Element,
  font: { ascent: number; descent: number; xHeight: number },
): number {
  const value =
    cascade.find(element, "alignment-baseline")?.value ?? cascade.find(element, "dominant-baseline")?.value ?? "auto";
  switch (value) {
    case "middle":
      return font.xHeight / 2;
    case "central":
      return (font.ascent - font.descent) / 2;
    case "hanging":
      return font.ascent * 0.8;
    case "text-before-edge":
    case "before-edge":
    case "text-top":
      return font.ascent;
    case "text-after-edge":
    case "after-edge":
    case "text-bottom":
      return -font.descent;
    default:
      return 0;
  }
}
