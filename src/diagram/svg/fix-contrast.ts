import { listElements } from "../dom/list-elements.ts";
import { findAround } from "../dom/find-around.ts";
import { blend, type Colour, contrast, readColour } from "../colour/colour.ts";
import { themeColour, type ThemedColour, themeRole } from "../colour/themed-colour.ts";
import { fillArea } from "../geometry/fill-area.ts";
import type { TextRun } from "../geometry/layout-text.ts";
import type { Matrix } from "../geometry/matrix.ts";
import { paintOf, type ResolvedStyles, styleOf } from "./resolve-styles.ts";

/** A piece of text with the matrix from its user space to the drawing's. */
export interface PlacedRun {
  readonly run: TextRun;
  readonly matrix: Matrix;
}

/** WCAG asks for 4.5; rounding of colours and opacities may cost a little. */
const wanted = 4.7;
const shapes = new Set(["rect", "circle", "ellipse", "polygon", "polyline", "path"]);
const definitions = new Set(["defs", "marker", "clipPath", "mask", "pattern", "symbol"]);
const texts = new Set(["text"]);
const black: Colour = { r: 0x14, g: 0x18, b: 0x20, alpha: 1 };
const white: Colour = { r: 255, g: 255, b: 255, alpha: 1 };

/**
 * Finds text that is hard to read on what is painted under it, in either theme, and a colour that is not.
 * An author's own text colour is left alone. `matrixOf` maps an element's user space to the drawing's.
 */
export function fixContrast(
  svg: Element,
  styles: ResolvedStyles,
  authored: ReadonlySet<string>,
  runs: readonly PlacedRun[],
  matrixOf: (element: Element) => Matrix,
): Map<Element, ThemedColour> {
  const all = listElements(svg);
  const painted = all
    .filter(({ localName }) => shapes.has(localName))
    .filter((shape) => findAround(shape, definitions) === undefined)
    .map((shape) => ({ shape, fill: paintUnder(shape) }))
    .filter(({ fill }) => fill !== undefined)
    .map(({ shape, fill }) => ({ shape, fill, holds: fillArea(shape), inverse: invert(matrixOf(shape)) }));
  const order = new Map(all.map((element, i) => [element, i]));
  const fixes = new Map<Element, ThemedColour>();
  for (const { run, matrix } of runs) {
    const text = findAround(run.element, texts) ?? run.element;
    const own = readColour(paintOf(styles, run.element, "fill") ?? "#000");
    if (own === undefined) continue;
    const colour = themeColour(own, "text", authored);
    if (colour.role === undefined) continue;
    const grounds = [0.1, 0.5, 0.9].map((share) => groundAt(text, run, matrix, share));
    const fix = improve(colour, grounds);
    // A colour that Mermaid has built in means one thing on text and another on shapes.
    const other = themeColour(own, "fill", authored).role !== colour.role;
    if (fix !== undefined || other) fixes.set(run.element, fix ?? colour);
  }
  return fixes;

  function groundAt(text: Element, run: TextRun, matrix: Matrix, share: number): ThemedColour {
    const [x, y] = apply(matrix, run.x + run.width * share, run.y - run.ascent * 0.35);
    let ground = themeRole("background");
    for (const { shape, fill, holds, inverse } of painted) {
      if ((order.get(shape) ?? 0) > (order.get(text) ?? 0) || fill === undefined) continue;
      if (!holds(...apply(inverse, x, y))) continue;
      ground = { light: blend(fill.light, ground.light), dark: blend(fill.dark, ground.dark) };
    }
    return ground;
  }

  function paintUnder(shape: Element): ThemedColour | undefined {
    const value = paintOf(styles, shape, "fill") ?? "#000";
    const own = value.startsWith("url(") ? undefined : readColour(value);
    if (own === undefined || styleOf(styles, shape, "display") === "none") return undefined;
    const number = (name: string) => Number.parseFloat(styleOf(styles, shape, name) ?? "1");
    let opacity = number("fill-opacity");
    for (let one: Element | null = shape; one !== null; one = one.parentElement) {
      opacity *= Number.parseFloat(styles.own.get(one)?.get("opacity") ?? "1");
    }
    const colour = themeColour(own, "fill", authored);
    const fade = (c: Colour): Colour => ({ ...c, alpha: c.alpha * opacity });
    return opacity === 0 ? undefined : { light: fade(colour.light), dark: fade(colour.dark) };
  }
}

/** A better colour, theme by theme; `undefined` where the colour is good as it is on all that lies under it. */
function improve(colour: ThemedColour, grounds: readonly ThemedColour[]): ThemedColour | undefined {
  const worst = (one: ThemedColour, theme: "light" | "dark") =>
    Math.min(...grounds.map((ground) => contrast(blend(one[theme], ground[theme]), ground[theme])));
  const good = (one: ThemedColour) => worst(one, "light") >= wanted && worst(one, "dark") >= wanted;
  if (good(colour)) return undefined;
  const roles = [themeRole("text"), themeRole("background")];
  const role = roles.find(good);
  if (role !== undefined) return role;
  const all = [...roles, { light: black, dark: black }, { light: white, dark: white }];
  const best = (theme: "light" | "dark") => all.reduce((a, b) => (worst(b, theme) > worst(a, theme) ? b : a))[theme];
  return { light: best("light"), dark: best("dark") };
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function invert([a, b, c, d, e, f]: Matrix): Matrix {
  const det = a * d - b * c || 1;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}
