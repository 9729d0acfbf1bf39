import { type CompiledSelector, compileSelector } from "./compile-selector.ts";
import { type CssDeclaration, type CssNode, parseCss, parseDeclarations } from "./parse-css.ts";
import { readStyleNode, type StyleNode } from "./style-node.ts";

/** A property's value as the cascade gives it, and how far up the element is that it came from (units like `em` are that element's). */
export interface Computed {
  readonly value: string;
  readonly up: number;
}

/** Answers what CSS says of an element inside one SVG: style sheets in it, `style` attributes, presentation attributes. */
export interface Cascade {
  /** Own value; for inherited properties also an ancestor's. */
  find(element: Element, property: string): Computed | undefined;
  /** Runs what asks without changing the DOM, and asks the DOM for each element only once meanwhile. */
  hold<T>(ask: () => T): T;
  /** Every property that is set on the element itself: by a rule, by `style`, or by one of the given attributes. */
  declared(element: Element, attributes: ReadonlySet<string>): Map<string, string>;
}

interface Rule {
  readonly selector: CompiledSelector;
  readonly declarations: readonly CssDeclaration[];
}

interface Sheet {
  readonly text: string;
  readonly rules: readonly Rule[];
  /** Rules' values on a kind of element (a node's key), by property. */
  readonly known: Map<string, ReadonlyMap<string, CssDeclaration>>;
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

/** Makes a cascade over a DOM that may change between questions. */
export function createCascade(): Cascade {
  const sheets = new WeakMap<Element, Sheet>();
  const inline = new Map<string, ReadonlyMap<string, CssDeclaration>>();
  let nodes: Map<Element, StyleNode> | undefined;
  let sheetsNow: Map<StyleNode | undefined, Sheet[]> | undefined;
  const computed = new Map<string, Map<string, Computed | undefined>>();
  // Keys are long: each node's own is looked up once.
  let computedOn = new WeakMap<StyleNode, Map<string, Computed | undefined>>();

  const sheetOf = (style: Element): Sheet => {
    const text = style.firstChild?.nodeValue ?? "";
    const old = sheets.get(style);
    if (old?.text === text) return old;
    const sheet = { text, rules: [...compileRules(parseCss(text))], known: new Map() };
    sheets.set(style, sheet);
    computed.clear();
    computedOn = new WeakMap();
    return sheet;
  };
  const inlineOf = (node: StyleNode): ReadonlyMap<string, CssDeclaration> => {
    const style = node.attributes.get("style") ?? "";
    let declarations = inline.get(style);
    if (declarations === undefined) {
      declarations = new Map(parseDeclarations(style).map((one) => [one.name, one]));
      inline.set(style, declarations);
    }
    return declarations;
  };
  const ruledBy = (node: StyleNode, sheet: Sheet): ReadonlyMap<string, CssDeclaration> => {
    let values = sheet.known.get(node.key);
    if (values === undefined) sheet.known.set(node.key, (values = applyRules(node, sheet.rules)));
    return values;
  };
  const own = (node: StyleNode, property: string, styles: readonly Sheet[]): string | undefined => {
    const direct = inlineOf(node).get(property);
    let ruled: CssDeclaration | undefined;
    for (const sheet of styles) {
      const value = ruledBy(node, sheet).get(property);
      if (value !== undefined && (ruled === undefined || value.important || !ruled.important)) ruled = value;
    }
    if (direct !== undefined && (direct.important || ruled?.important !== true)) return direct.value;
    if (ruled !== undefined) return ruled.value;
    return noAttribute.has(property) ? undefined : node.attributes.get(property);
  };
  const sheetsOf = (node: StyleNode): Sheet[] => {
    let root: StyleNode | undefined;
    for (let one: StyleNode | undefined = node; one !== undefined; one = one.parent) if (one.tag === "svg") root = one;
    const held = sheetsNow?.get(root);
    if (held !== undefined) return held;
    const found: Sheet[] = [];
    for (let child = root?.element.firstElementChild ?? null; child !== null; child = child.nextElementSibling) {
      if (child.localName === "style") found.push(sheetOf(child));
    }
    sheetsNow?.set(root, found);
    return found;
  };

  const compute = (start: StyleNode, property: string, styles: readonly Sheet[]): Computed | undefined => {
    let up = 0;
    for (let node: StyleNode | undefined = start; node !== undefined; node = node.parent, up++) {
      const value = own(node, property, styles);
      if (value !== undefined && value !== "inherit") return { value, up };
      if (!inherited.has(property)) return undefined;
    }
    return undefined;
  };

  return {
    hold(ask) {
      if (nodes !== undefined) return ask();
      nodes = new Map();
      sheetsNow = new Map();
      try {
        return ask();
      } finally {
        nodes = undefined;
        sheetsNow = undefined;
      }
    },
    declared(element, attributes) {
      const node = readStyleNode(element, nodes);
      const styles = sheetsOf(node);
      const names = new Set(inlineOf(node).keys());
      for (const sheet of styles) for (const name of ruledBy(node, sheet).keys()) names.add(name);
      for (const name of node.attributes.keys()) if (attributes.has(name)) names.add(name);
      const found = new Map<string, string>();
      for (const name of names) {
        const value = own(node, name, styles);
        if (value !== undefined) found.set(name, value);
      }
      return found;
    },
    find(element, property) {
      const start = readStyleNode(element, nodes);
      const styles = sheetsOf(start);
      let known = computedOn.get(start);
      if (known === undefined) {
        // Elements outside any drawing share keys with those of the next one.
        const key = `${styles.length}${start.key}`;
        known = computed.get(key) ?? new Map<string, Computed | undefined>();
        computed.set(key, known);
        computedOn.set(start, known);
      }
      if (!known.has(property)) known.set(property, compute(start, property, styles));
      return known.get(property);
    },
  };
}

/** The winning declaration for each property, of the rules that match. */
function applyRules(node: StyleNode, rules: readonly Rule[]): ReadonlyMap<string, CssDeclaration> {
  const values = new Map<string, CssDeclaration & { specificity: number }>();
  for (const { selector, declarations } of rules) {
    if (!selector.matches(node)) continue;
    for (const declaration of declarations) {
      const best = values.get(declaration.name);
      const wins =
        best === undefined ||
        (declaration.important === best.important ? selector.specificity >= best.specificity : declaration.important);
      if (wins) values.set(declaration.name, { ...declaration, specificity: selector.specificity });
    }
  }
  return values;
}

function* compileRules(nodes: readonly CssNode[]): Generator<Rule> {
  for (const node of nodes) {
    if (node.type === "at") continue;
    for (const text of node.selectors) {
      const selector = compileSelector(text);
      if (selector !== undefined) yield { selector, declarations: node.declarations };
    }
  }
}
