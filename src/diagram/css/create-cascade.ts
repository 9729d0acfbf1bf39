import { type CompiledSelector, compileSelector } from "./compile-selector.ts";
import { type CssDeclaration, type CssNode, parseCss, parseDeclarations } from "./parse-css.ts";

/** A property's value as the cascade gives it, and the element that it came from (units like `em` are that element's). */
export interface Computed {
  readonly value: string;
  readonly from: Element;
}

/** Answers what CSS says of an element inside one SVG: style sheets in it, `style` attributes, presentation attributes. */
export interface Cascade {
  /** Own value; for inherited properties also an ancestor's. */
  find(element: Element, property: string): Computed | undefined;
  /** Every property that is set on the element itself: by a rule, by `style`, or by one of the given attributes. */
  declared(element: Element, attributes: ReadonlySet<string>): Map<string, string>;
}

interface Rule {
  readonly selector: CompiledSelector;
  readonly value: string;
  readonly important: boolean;
}

const inherited = new Set([
  "color",
  "dominant-baseline",
  "fill",
  "fill-opacity",
  "font-size",
  "font-weight",
  "letter-spacing",
  "line-height",
  "stroke",
  "text-anchor",
  "visibility",
  "white-space",
]);

const noAttribute = new Set(["width", "height", "max-width", "transform", "padding"]);

/** Makes a cascade that reads style sheets anew whenever their text has changed. */
export function createCascade(): Cascade {
  const sheets = new WeakMap<Element, { text: string; rules: Map<string, Rule[]> }>();
  const inline = new Map<string, readonly CssDeclaration[]>();

  const rulesOf = (style: Element): Map<string, Rule[]> => {
    const text = style.textContent ?? "";
    const known = sheets.get(style);
    if (known?.text === text) return known.rules;
    const rules = indexRules(parseCss(text));
    sheets.set(style, { text, rules });
    return rules;
  };
  const inlineOf = (element: Element): readonly CssDeclaration[] => {
    const text = element.getAttribute("style");
    if (text === null || text === "") return [];
    let declarations = inline.get(text);
    if (declarations === undefined) inline.set(text, (declarations = parseDeclarations(text)));
    return declarations;
  };
  const own = (element: Element, property: string, styles: readonly Element[]): string | undefined => {
    const direct = inlineOf(element).findLast((declaration) => declaration.name === property);
    if (direct?.important) return direct.value;
    let best: Rule | undefined;
    for (const style of styles) {
      for (const rule of rulesOf(style).get(property) ?? []) {
        if (best !== undefined && !outranks(rule, best)) continue;
        if (rule.selector.matches(element)) best = rule;
      }
    }
    if (best?.important) return best.value;
    if (direct !== undefined) return direct.value;
    if (best !== undefined) return best.value;
    return noAttribute.has(property) ? undefined : (element.getAttribute(property) ?? undefined);
  };

  return {
    declared(element, attributes) {
      const names = new Set(inlineOf(element).map((declaration) => declaration.name));
      const styles = styleElements(element);
      for (const style of styles) for (const name of rulesOf(style).keys()) names.add(name);
      for (const { name } of element.attributes) if (attributes.has(name)) names.add(name);
      const found = new Map<string, string>();
      for (const name of names) {
        const value = own(element, name, styles);
        if (value !== undefined) found.set(name, value);
      }
      return found;
    },
    find(element, property) {
      const styles = styleElements(element);
      for (let one: Element | null = element; one !== null; one = one.parentElement) {
        const value = own(one, property, styles);
        if (value !== undefined && value !== "inherit") return { value, from: one };
        if (!inherited.has(property)) return undefined;
      }
      return undefined;
    },
  };
}

function outranks(rule: Rule, best: Rule): boolean {
  if (rule.important !== best.important) return rule.important;
  return rule.selector.specificity >= best.selector.specificity;
}

function indexRules(nodes: readonly CssNode[]): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const node of nodes) {
    if (node.type === "at") continue;
    for (const text of node.selectors) {
      const selector = compileSelector(text);
      if (selector === undefined) continue;
      for (const { name, value, important } of node.declarations) {
        const list = rules.get(name);
        if (list === undefined) rules.set(name, [{ selector, value, important }]);
        else list.push({ selector, value, important });
      }
    }
  }
  return rules;
}

function styleElements(element: Element): Element[] {
  let root: Element | undefined;
  for (let one: Element | null = element; one !== null; one = one.parentElement)
    if (one.localName === "svg") root = one;
  return root === undefined ? [] : [...root.children].filter((child) => child.localName === "style");
}
