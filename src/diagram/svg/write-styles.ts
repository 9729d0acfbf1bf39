import { type Colour, readColour, toHex } from "../colour/colour.ts";
import { type Paint, themeColour, type ThemedColour, themeRole } from "../colour/themed-colour.ts";
import { paintOf, type ResolvedStyles } from "./resolve-styles.ts";
import { idToken } from "./tokens.ts";

const paints: Readonly<Record<string, Paint>> = { fill: "fill", stroke: "stroke", color: "text", "stop-color": "fill" };
const lengths = new Set(["font-size", "letter-spacing", "baseline-shift"]);
const opacities: Readonly<Record<string, string>> = {
  fill: "fill-opacity",
  stroke: "stroke-opacity",
  "stop-color": "stop-opacity",
};

/** Colours that are known before the drawing is coloured: text that was given one of better contrast. */
export type ColourOverrides = ReadonlyMap<Element, ThemedColour>;

/**
 * Writes the resolved properties back as one small style sheet: a class for each set of properties, a custom
 * property for each colour, which light and dark themes and the site's own `--diagram-*` colours change.
 */
export function writeStyles(
  svg: Element,
  styles: ResolvedStyles,
  authored: ReadonlySet<string>,
  overrides: ColourOverrides,
): void {
  const variables = new Map<string, ThemedColour>();
  const classes = new Map<string, string>();
  const animations = new Set<string>();
  for (const [element, own] of styles.own) {
    const declarations: string[] = [];
    for (const [name, value] of [...own].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (name === "fill" && overrides.has(element)) continue;
      if (name === "animation") {
        const known = [...styles.keyframes.keys()].find((key) => value.split(/\s+/u).includes(key));
        if (known === undefined) continue;
        animations.add(known);
        declarations.push(`animation:${value.replace(known, `${idToken}-${known}`)}`);
        continue;
      }
      if (name !== "color")
        declarations.push(...declare(name, name in paints ? (paintOf(styles, element, name) ?? value) : value));
    }
    const override = overrides.get(element);
    if (override !== undefined) declarations.push(...declareColour("fill", override));
    if (declarations.length === 0 || element === svg) continue;
    const text = declarations.join(";");
    if (!classes.has(text)) classes.set(text, `dg-${classes.size.toString(36)}`);
    element.setAttribute("class", classes.get(text) ?? "");
  }
  const style = svg.ownerDocument.createElementNS(svg.namespaceURI, "style");
  const rules = [...classes].map(([text, name]) => `#${idToken} .${name}{${text}}`);
  if (svg.querySelector("a[href]") !== null)
    rules.push(`#${idToken} a text{text-decoration:underline;text-underline-offset:.2em}`);
  const frames = [...animations].map((name) => `@keyframes ${idToken}-${name}{${styles.keyframes.get(name) ?? ""}}`);
  if (frames.length > 0) frames.push(`@media(prefers-reduced-motion:reduce){#${idToken} *{animation:none!important}}`);
  style.textContent = [rootRule(styles.own.get(svg)), ...themeRules(), ...rules, ...frames].join("");
  svg.prepend(style);

  function declare(name: string, value: string): string[] {
    const paint = paints[name];
    // A bare number is a length in an attribute, but not in a rule.
    if (lengths.has(name) && /^-?[\d.]+$/u.test(value)) return [`${name}:${value}px`];
    if (paint === undefined || value.startsWith("url(") || value === "none") return [`${name}:${round(value)}`];
    const colour = readColour(value);
    if (colour === undefined) return value === "transparent" ? [`${name}:none`] : [];
    return declareColour(name, themeColour(colour, paint, authored));
  }

  function declareColour(name: string, colour: ThemedColour): string[] {
    const { alpha } = colour.light;
    const plain = toHex(colour.light);
    const opacity = opacities[name];
    const rest = alpha < 1 && opacity !== undefined ? [`${opacity}:${Number(alpha.toFixed(3))}`] : [];
    if (colour.role === undefined && plain === toHex(colour.dark)) return [`${name}:${plain}`, ...rest];
    const variable =
      colour.role === undefined ? `--d-${plain.slice(1)}-${toHex(colour.dark).slice(1)}` : `--d-${colour.role}`;
    variables.set(variable, colour);
    return [`${name}:${plain}`, `${name}:var(${variable})`, ...rest];
  }

  function themeRules(): string[] {
    const sorted = [...variables].sort(([a], [b]) => (a < b ? -1 : 1));
    const set = (value: (colour: ThemedColour) => string) =>
      `#${idToken}{${sorted
        .map(([name, colour]) => {
          const own = value(colour);
          return `${name}:${colour.role === undefined ? own : `var(--diagram-${colour.role},${own})`}`;
        })
        .join(";")}}`;
    const pair = ({ light, dark }: ThemedColour) => `light-dark(${opaque(light)},${opaque(dark)})`;
    return [
      set(({ light }) => opaque(light)),
      `@supports(color:light-dark(red,red)){${set(pair)}}`,
      `#${idToken}:root{color-scheme:light dark}@media print{#${idToken}{color-scheme:light}}`,
    ];
  }
}

function round(value: string): string {
  return value.replaceAll(/\d*\.\d{3,}/gu, (number) => String(Number(Number(number).toFixed(2))));
}

function opaque(colour: Colour): string {
  return toHex(colour);
}

/** Cuts the drawing off from what it would inherit from the page. */
function rootRule(own: ReadonlyMap<string, string> | undefined): string {
  const fill = toHex(themeRole("text").light);
  const size = own?.get("font-size") ?? "16px";
  return (
    `#${idToken}{font:400 ${size}/1.5 ${rootFont};fill:${fill};fill:var(--d-text,${fill});` +
    "letter-spacing:normal;word-spacing:normal;text-transform:none;text-indent:0;white-space:normal;font-synthesis:weight style}"
  );
}

const rootFont =
  'var(--diagram-font,"Pretendard Variable",Pretendard,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR","Noto Sans CJK KR","Nanum Gothic",sans-serif)';
