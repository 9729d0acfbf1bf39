import { listElements } from "../dom/list-elements.ts";
import type { Cascade } from "../css/create-cascade.ts";
import { parseCss } from "../css/parse-css.ts";
import { allowedProperties, isSafeValue } from "./allowed.ts";

/** The drawing's elements with the properties that are set on each, and the animations that they may name. */
export interface ResolvedStyles {
  readonly own: Map<Element, Map<string, string>>;
  readonly keyframes: ReadonlyMap<string, string>;
}

const inherited = new Set(
  `fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin
  color font-size font-weight font-style text-anchor dominant-baseline letter-spacing visibility`.split(/\s+/u),
);

/**
 * Works out which properties hold on which element, and takes style sheets, `style`, classes and presentation
 * attributes off: what is left depends on no selector, so nothing can leak in or out.
 */
export function resolveStyles(svg: Element, cascade: Cascade): ResolvedStyles {
  const own = new Map<Element, Map<string, string>>();
  const elements = listElements(svg).filter((element) => element.localName !== "style");
  for (const element of elements) {
    const kept = new Map<string, string>();
    for (const [name, value] of cascade.declared(element, allowedProperties)) {
      if (allowedProperties.has(name) && name !== "font-family" && isSafeValue(value)) kept.set(name, value);
    }
    own.set(element, kept);
  }
  const keyframes = new Map<string, string>();
  for (const style of svg.querySelectorAll("style")) {
    for (const node of parseCss(style.textContent ?? "")) {
      if (node.type !== "at" || node.name !== "keyframes") continue;
      const steps = node.nodes.map((step) =>
        step.type === "rule"
          ? `${step.selectors.join()}{${step.declarations
              .filter(({ name, value }) => allowedProperties.has(name) && isSafeValue(value))
              .map(({ name, value }) => `${name}:${value}`)
              .join(";")}}`
          : "",
      );
      if (/^[\w-]+$/u.test(node.prelude)) keyframes.set(node.prelude, steps.join(""));
    }
  }
  for (const style of Array.from(svg.querySelectorAll("style"))) style.remove();
  for (const element of elements) {
    for (const name of element.getAttributeNames()) {
      if (name === "transform" && !own.get(element)?.has("transform")) continue;
      if (name === "style" || name === "class" || allowedProperties.has(name)) element.removeAttribute(name);
    }
  }
  return { own, keyframes };
}

/** Whether an element is drawn at all. */
export function isShown(styles: ResolvedStyles, element: Element): boolean {
  if (styleOf(styles, element, "visibility") === "hidden") return false;
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    const own = styles.own.get(one);
    if (own?.get("display") === "none" || own?.get("opacity") === "0") return false;
  }
  return true;
}

/** A colour property's value in force, with `currentColor` looked up. */
export function paintOf(styles: ResolvedStyles, element: Element, property: string): string | undefined {
  const value = styleOf(styles, element, property);
  return value !== undefined && /^currentcolor$/iu.test(value) ? styleOf(styles, element, "color") : value;
}

/** A property's value in force on an element, own or inherited. */
export function styleOf(styles: ResolvedStyles, element: Element, property: string): string | undefined {
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    const value = styles.own.get(one)?.get(property);
    if (value !== undefined && value !== "inherit") return value;
    if (!inherited.has(property)) return undefined;
  }
  return undefined;
}
