/** A selector ready to be tried on elements. */
export interface CompiledSelector {
  /** Comparable weight: ids, then classes, then types. */
  readonly specificity: number;
  /** `dynamic`: what a pointer or the keyboard may bring about (`:hover`) counts as given. */
  matches(element: Element, dynamic?: boolean): boolean;
}

interface Compound {
  /** How the compound hangs on the one before it. */
  readonly combinator: string;
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly attributes: readonly { name: string; operator: string; value: string }[];
  readonly pseudos: readonly { name: string; argument: string }[];
}

const dynamicPseudos = new Set(["hover", "focus", "focus-visible", "focus-within", "active"]);

/** Compiles one complex selector (no commas); `undefined` for syntax that it does not know. */
export function compileSelector(text: string): CompiledSelector | undefined {
  const compounds: Compound[] = [];
  for (const [whole, combinator = "", body = ""] of text.matchAll(
    /(\s*[>+~]\s*|\s+|^)((?:\\.|\[[^\]]*\]|\([^)]*\)|[^\s>+~[(])+)/gu,
  )) {
    const compound = readCompound(combinator.trim() || (whole.startsWith(" ") ? " " : ""), body);
    if (compound === undefined) return undefined;
    compounds.push(compound);
  }
  if (compounds.length === 0) return undefined;
  const specificity = compounds.reduce(
    (sum, one) =>
      sum +
      (one.id ? 10_000 : 0) +
      100 * (one.classes.length + one.attributes.length + one.pseudos.length) +
      (one.tag && one.tag !== "*" ? 1 : 0),
    0,
  );
  return {
    specificity,
    matches: (element, dynamic = false) => matchFrom(compounds, compounds.length - 1, element, dynamic),
  };
}

function readCompound(combinator: string, body: string): Compound | undefined {
  const classes: string[] = [];
  const attributes: { name: string; operator: string; value: string }[] = [];
  const pseudos: { name: string; argument: string }[] = [];
  let [tag, id, at] = ["", "", 0];
  const part =
    /(?<type>[\w*-]+)|#(?<id>(?:\\.|[^\s.:#[\\])+)|\.(?<class>(?:\\.|[^\s.:#[\\])+)|\[(?<name>[\w:-]+)\s*(?:(?<operator>[~^$*|]?=)\s*["']?(?<value>[^"'\]]*)["']?)?\s*\]|::?(?<pseudo>[\w-]+)(?:\((?<argument>[^)]*)\))?/uy;
  while (at < body.length) {
    part.lastIndex = at;
    const groups = part.exec(body)?.groups;
    if (groups === undefined) return undefined;
    if (groups["type"] !== undefined) {
      if (at > 0) return undefined;
      tag = groups["type"].toLowerCase();
    } else if (groups["id"] !== undefined) id = unescape(groups["id"]);
    else if (groups["class"] !== undefined) classes.push(unescape(groups["class"]));
    else if (groups["name"] !== undefined) {
      attributes.push({ name: groups["name"], operator: groups["operator"] ?? "", value: groups["value"] ?? "" });
    } else pseudos.push({ name: groups["pseudo"] ?? "", argument: groups["argument"] ?? "" });
    at = part.lastIndex;
  }
  return { combinator, tag, id, classes, attributes, pseudos };
}

function matchFrom(compounds: readonly Compound[], index: number, element: Element, dynamic: boolean): boolean {
  const compound = compounds[index];
  if (compound === undefined || !matchCompound(compound, element, dynamic)) return false;
  if (index === 0) return true;
  switch (compound.combinator) {
    case ">":
      return element.parentElement !== null && matchFrom(compounds, index - 1, element.parentElement, dynamic);
    case "+":
      return (
        element.previousElementSibling !== null &&
        matchFrom(compounds, index - 1, element.previousElementSibling, dynamic)
      );
    case "~":
      for (let one = element.previousElementSibling; one !== null; one = one.previousElementSibling) {
        if (matchFrom(compounds, index - 1, one, dynamic)) return true;
      }
      return false;
    default:
      for (let one = element.parentElement; one !== null; one = one.parentElement) {
        if (matchFrom(compounds, index - 1, one, dynamic)) return true;
      }
      return false;
  }
}

function matchCompound(compound: Compound, element: Element, dynamic: boolean): boolean {
  if (compound.tag !== "" && compound.tag !== "*" && compound.tag !== element.localName.toLowerCase()) return false;
  if (compound.id !== "" && element.getAttribute("id") !== compound.id) return false;
  if (compound.classes.length > 0) {
    const own = ` ${element.getAttribute("class")?.replaceAll(/\s+/gu, " ") ?? ""} `;
    if (!compound.classes.every((name) => own.includes(` ${name} `))) return false;
  }
  return (
    compound.attributes.every(({ name, operator, value }) =>
      matchAttribute(element.getAttribute(name), operator, value),
    ) && compound.pseudos.every(({ name, argument }) => matchPseudo(element, name, argument, dynamic))
  );
}

function matchAttribute(own: string | null, operator: string, value: string): boolean {
  if (own === null) return false;
  switch (operator) {
    case "":
      return true;
    case "=":
      return own === value;
    case "^=":
      return own.startsWith(value);
    case "$=":
      return own.endsWith(value);
    case "*=":
      return own.includes(value);
    case "~=":
      return own.split(/\s+/u).includes(value);
    default:
      return own === value || own.startsWith(`${value}-`);
  }
}

function matchPseudo(element: Element, name: string, argument: string, dynamic: boolean): boolean {
  if (name === "not") return compileSelector(argument.trim())?.matches(element, dynamic) === false;
  if (name === "first-child") return element.previousElementSibling === null;
  if (name === "last-child") return element.nextElementSibling === null;
  if (name === "nth-child") {
    const index = [...(element.parentElement?.children ?? [])].indexOf(element) + 1;
    return argument === "odd" ? index % 2 === 1 : argument === "even" ? index % 2 === 0 : index === Number(argument);
  }
  return dynamic && dynamicPseudos.has(name);
}

function unescape(name: string): string {
  return name.replaceAll(/\\(.)/gu, "$1");
}
