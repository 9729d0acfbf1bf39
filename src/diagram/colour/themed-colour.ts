import { palette, type RoleName, roleOf } from "../palette.ts";
import { type Colour, readColour, toHex, toHsl } from "./colour.ts";

/** One colour in the light and in the dark theme; `role` where the site's owner may change it. */
export interface ThemedColour {
  readonly light: Colour;
  readonly dark: Colour;
  readonly role?: RoleName;
}

/** What a colour paints; decides what becomes of colours that Mermaid has built in. */
export type Paint = "fill" | "stroke" | "text";

const byHex = new Map<string, RoleName>(palette.map((role) => [role.light, role.name]));
/** The series that Mermaid has from d3 (`schemeTableau10`). */
const tableau = [
  "#4e79a7",
  "#f28e2c",
  "#59a14f",
  "#e15759",
  "#af7aa1",
  "#76b7b2",
  "#edc949",
  "#bab0ab",
  "#ff9da7",
  "#9c755f",
];
for (const [i, hex] of tableau.entries()) byHex.set(hex, `accent-${(i % 8) + 1}` as RoleName);
const hues = [219, 28, 152, 340, 257, 189, 46] as const;

/** The themed colour of a role. */
export function themeRole(name: RoleName, alpha = 1): ThemedColour {
  const role = roleOf(name);
  const read = (text: string): Colour => ({ ...(readColour(text) ?? { r: 0, g: 0, b: 0 }), alpha });
  return { light: read(role.light), dark: read(role.dark), role: name };
}

/**
 * Finds what a colour in Mermaid's drawing means: a palette colour its role, an author's own colour itself
 * (in both themes), and a colour that Mermaid has built in the role nearest to it.
 */
export function themeColour(colour: Colour, paint: Paint, authored: ReadonlySet<string>): ThemedColour {
  const hex = toHex(colour);
  if (authored.has(hex)) return { light: colour, dark: colour };
  const role = byHex.get(hex);
  if (role !== undefined) return themeRole(role, colour.alpha);
  return themeRole(nearestRole(colour, paint), colour.alpha);
}

/** Colours that a Mermaid source names, as `#rrggbb`. */
export function findAuthoredColours(source: string): Set<string> {
  const found = new Set<string>();
  const lines = source
    .split("\n")
    .filter((line) => /style|classDef|fill|stroke|colou?r|rect|box|background/iu.test(line));
  for (const [word] of lines.join("\n").matchAll(/#[\da-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)|\b[a-z]+\b/giu)) {
    const colour = readColour(word);
    if (colour !== undefined) found.add(toHex(colour));
  }
  return found;
}

function nearestRole(colour: Colour, paint: Paint): RoleName {
  const { hue, saturation, lightness } = toHsl(colour);
  if (paint === "text") return lightness > 0.6 ? "background" : "text";
  if (saturation < 0.2 || lightness > 0.97 || lightness < 0.06) return nearestGrey(lightness, paint);
  if (hue < 14 || hue > 350) return paint === "stroke" || lightness < 0.6 ? "critical-stroke" : "critical";
  const distance = (a: number) => Math.min(Math.abs(a - hue), 360 - Math.abs(a - hue));
  const nearest = hues.reduce((best, one, i) => (distance(one) < distance(hues[best] ?? 0) ? i : best), 0) + 1;
  return `${lightness > 0.7 && paint === "fill" ? "soft" : "accent"}-${nearest}` as RoleName;
}

function nearestGrey(lightness: number, paint: Paint): RoleName {
  if (paint === "stroke") return lightness > 0.75 ? "grid" : "line";
  if (lightness > 0.97) return "background";
  if (lightness > 0.9) return "group";
  return lightness > 0.6 ? "done" : "line";
}
