/** Signs that end a sentence or close what stands around an address, not part of it. */
const trailing = /[?!.,:*_~'"]$/;
const entity = /&[a-z]+;$/i;

/** Length of a bare URL without the signs that GitHub leaves out at its end: `?!.,:*_~'"`, `;` and a whole `&entity;`. */
export function trimAddressEnd(url: string): number {
  let text = url;
  for (;;) {
    if (trailing.test(text)) text = text.slice(0, -1);
    else if (text.endsWith(";")) text = text.slice(0, entity.exec(text)?.index ?? -1);
    else return text.length;
  }
}
