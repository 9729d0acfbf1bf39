import { findAround } from "../dom/find-around.ts";
import type { Cascade } from "./create-cascade.ts";

/** Font size and weight in force on an element. */
export interface Font {
  readonly size: number;
  readonly weight: number;
}

const bold = new Set(["b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"]);
const initialSize = 16;
/** Height of x in em, for the unit `ex`; near enough for every sans-serif font. */
const xHeight = 0.53;

/** Computes the font of an element. */
export function fontOf(cascade: Cascade, element: Element): Font {
  return { size: sizeOf(cascade, element), weight: weightOf(cascade, element) };
}

/** A CSS length in px: unitless and px as they are, em and ex of a font size. */
export function readLength(text: string | null | undefined, fontSize: number): number | undefined {
  if (text === null || text === undefined) return undefined;
  const number = Number.parseFloat(text);
  if (Number.isNaN(number)) return undefined;
  if (/\drem$/u.test(text)) return number * initialSize;
  if (/\dem$/u.test(text)) return number * fontSize;
  if (/\dex$/u.test(text)) return number * xHeight * fontSize;
  return /\dpt$/u.test(text) ? (number * 4) / 3 : number;
}

function sizeOf(cascade: Cascade, element: Element): number {
  const found = cascade.find(element, "font-size");
  if (found === undefined) return initialSize;
  const parent = () => {
    let from: Element | null = element;
    for (let i = 0; i <= found.up && from !== null; i++) from = from.parentElement;
    return from === null ? initialSize : sizeOf(cascade, from);
  };
  if (found.value.endsWith("%")) return (Number.parseFloat(found.value) / 100) * parent();
  const relative = /\d(?:em|ex)$/u.test(found.value) && !found.value.endsWith("rem");
  return readLength(found.value, relative ? parent() : initialSize) ?? initialSize;
}

function weightOf(cascade: Cascade, element: Element): number {
  const value = cascade.find(element, "font-weight")?.value;
  if (value === undefined) return findAround(element, bold) === undefined ? 400 : 700;
  return value.startsWith("bold") ? 700 : Number.parseFloat(value) || 400;
}
