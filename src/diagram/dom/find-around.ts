/** The nearest of an element and those around it that has one of the names; `closest` without a parser of selectors. */
export function findAround(element: Element | null, names: ReadonlySet<string>): Element | undefined {
  for (let one = element; one !== null; one = one.parentElement) if (names.has(one.localName)) return one;
  return undefined;
}
