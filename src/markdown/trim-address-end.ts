/** Signs that end a sentence or close what stands around an address, not part of it. */
const trailing = /[?!.,:*_~'"]$/;
const entity = /&[a-z]+;$/i;

/** Length of a bare URL without the signs that GitHub leaves out at its end: `?!.,:*_~'"`, `;`, a whole `&entity;`, and `)` that nothing in it opens. */
export function trimAddressEnd(url: string): number {
  let text = url;
  let unopened = url.split(")").length - url.split("(").length;
  for (;;) {
    if (trailing.test(text)) text = text.slice(0, -1);
    else if (text.endsWith(";")) text = text.slice(0, entity.exec(text)?.index ?? -1);
    else if (unopened > 0 && text.endsWith(")")) {
      text = text.slice(0, -1);
      unopened--;
    } else return text.length;
  }
}
