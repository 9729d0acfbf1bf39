import { readStyleNode, type StyleNode } from "./style-node.ts";

/** A selector ready to be tried on elements. */
export interface CompiledSelector {
  /** Comparable weight: ids, then classes, then types. */
  readonly specificity: number;
  matches(node: StyleNode): boolean;
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
    matches: (node) => matchFrom(compounds, compounds.length - 1, node),
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

function matchFrom(compounds: readonly Compound[], index: number, node: StyleNode): boolean {
  const compound = compounds[index];
  if (compound === undefined || !matchCompound(compound, node)) return false;
  if (index === 0) return true;
  const { parent } = node;
  switch (compound.combinator) {
    case ">":
      return parent !== undefined && matchFrom(compounds, index - 1, parent);
    case "+": {
      const before = node.element.previousElementSibling;
      return before !== null && matchFrom(compounds, index - 1, readStyleNode(before));
    }
    case "~":
      for (let one = node.element.previousElementSibling; one !== null; one = one.previousElementSibling) {
        if (matchFrom(compounds, index - 1, readStyleNode(one))) return true;
      }
      return false;
    default:
      for (let one = parent; one !== undefined; one = one.parent) if (matchFrom(compounds, index - 1, one)) return true;
      return false;
  }
}

function matchCompound(compound: Compound, node: StyleNode): boolean {
  if (compound.tag !== "" && compound.tag !== "*" && compound.tag !== node.tag) return false;
  if (compound.id !== "" && node.attributes.get("id") !== compound.id) return false;
  for (const name of compound.classes) if (!node.classes.includes(` ${name} `)) return false;
  return (
    compound.attributes.every(({ name, operator, value }) =>
      matchAttribute(node.attributes.get(name), operator, value),
    ) && compound.pseudos.every(({ name, argument }) => matchPseudo(node, name, argument))
  );
}

function matchAttribute(own: string | undefined, operator: string, value: string): boolean {
  if (own === undefined) return false;
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

/** Structure alone: what a pointer may bring about (`:hover`) never holds in a picture. */
function matchPseudo(node: StyleNode, name: string, argument: string): boolean {
  const { element } = node;
  if (name === "not") return compileSelector(argument.trim())?.matches(node) === false;
  if (name === "first-child") return element.previousElementSibling === null;
  if (name === "last-child") return element.nextElementSibling === null;
  if (name !== "nth-child") return false;
  const index = [...(element.parentElement?.children ?? [])].indexOf(element) + 1;
  return argument === "odd" ? index % 2 === 1 : argument === "even" ? index % 2 === 0 : index === Number(argument);
}

function unescape(name: string): string {
  return name.replaceAll(/\\(.)/gu, "$1");
}
