/** What selectors and inheritance ask of an element, read from the DOM once. */
export interface StyleNode {
  readonly element: Element;
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Separated and surrounded by single spaces. */
  readonly classes: string;
  readonly parent: StyleNode | undefined;
  /** Equal for elements that look alike to selectors and inheritance: themselves and all around them. */
  readonly key: string;
}

const geometry = new Set(
  "x y dx dy width height d points transform r cx cy rx ry x1 y1 x2 y2 viewBox marker-end marker-start href xlink:href".split(
    " ",
  ),
);

/** Reads an element and its ancestors; `known` keeps what is read, while the DOM does not change. */
export function readStyleNode(element: Element, known?: Map<Element, StyleNode>): StyleNode {
  const found = known?.get(element);
  if (found !== undefined) return found;
  const { parentElement } = element;
  const parent = parentElement === null ? undefined : readStyleNode(parentElement, known);
  const tag = element.localName.toLowerCase();
  const attributes = new Map<string, string>();
  let key = `${parent?.key ?? ""}/${tag}`;
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? "";
    attributes.set(name, value);
    if (!geometry.has(name)) key += `|${name}=${value}`;
  }
  const names = attributes.get("class") ?? "";
  const classes = names === "" ? "" : ` ${names.replaceAll(/\s+/gu, " ")} `;
  const node = { element, tag, attributes, classes, parent, key };
  known?.set(element, node);
  return node;
}
