import { colourNames } from "../../text/colour-names.ts";

/** sRGB with components 0–255 and alpha 0–1. */
export interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly alpha: number;
}

/** Reads a CSS colour: hex, `rgb()`, `hsl()` and names; `undefined` for anything else (`none`, `url()`, `var()` …). */
export function readColour(text: string): Colour | undefined {
  const value = text.trim().toLowerCase();
  const named = colourNames.get(value);
  const hex = /^#([\da-f]{3,8})$/u.exec(named ?? value)?.[1];
  if (hex !== undefined) return readHex(hex);
  const [, name = "", list = ""] = /^(rgb|hsl)a?\(([^)]*)\)$/u.exec(value) ?? [];
  if (name === "") return undefined;
  const parts = list.split(/[\s,/]+/u).filter(Boolean);
  const number = (i: number, whole: number) => {
    const part = parts[i] ?? "1";
    return part.endsWith("%") ? (Number.parseFloat(part) / 100) * whole : Number.parseFloat(part);
  };
  const alpha = number(3, 1);
  const [a, b, c] =
    name === "rgb"
      ? [number(0, 255), number(1, 255), number(2, 255)]
      : fromHsl(number(0, 360), number(1, 1), number(2, 1));
  if ([a, b, c, alpha].some((part) => Number.isNaN(part))) return undefined;
  return { r: a, g: b, b: c, alpha };
}

/** `#rrggbb`, without alpha. */
export function toHex({ r, g, b }: Colour): string {
  return `#${[r, g, b]
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** `top` over an opaque `bottom`. */
export function blend(top: Colour, bottom: Colour): Colour {
  const mix = (a: number, b: number) => a * top.alpha + b * (1 - top.alpha);
  return { r: mix(top.r, bottom.r), g: mix(top.g, bottom.g), b: mix(top.b, bottom.b), alpha: 1 };
}

/** Contrast ratio of two opaque colours (WCAG 2), 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Hue in degrees, saturation and lightness 0–1. */
export function toHsl({ r, g, b }: Colour): { hue: number; saturation: number; lightness: number } {
  const [max, min] = [Math.max(r, g, b) / 255, Math.min(r, g, b) / 255];
  const lightness = (max + min) / 2;
  const range = max - min;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const sixth =
    max === r / 255 ? (g - b) / 255 / range : max === g / 255 ? 2 + (b - r) / 255 / range : 4 + (r - g) / 255 / range;
  return { hue: (sixth * 60 + 360) % 360, saturation: range / (1 - Math.abs(2 * lightness - 1)), lightness };
}

function luminance({ r, g, b }: Colour): number {
  const linear = (part: number) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function readHex(hex: string): Colour | undefined {
  const digits = hex.length <= 4 ? [...hex].map((digit) => digit + digit) : (hex.match(/../gu) ?? []);
  if (hex.length === 5 || hex.length === 7) return undefined;
  const [r = 0, g = 0, b = 0, alpha = 255] = digits.map((pair) => Number.parseInt(pair, 16));
  return { r, g, b, alpha: alpha / 255 };
}

function fromHsl(hue: number, saturation: number, lightness: number): [number, number, number] {
  const part = (n: number) => {
    const k = (n + (((hue % 360) + 360) % 360) / 30) % 12;
    return (
      255 * (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
    );
  };
  return [part(0), part(8), part(4)];
}
