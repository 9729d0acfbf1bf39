import type { TextMeasure } from "../create-text-measure.ts";

const size = 16;
const lineHeight = 1.3;

/** Turns HTML labels that Mermaid draws in spite of its settings (event models) into SVG text, centred in their boxes. */
export function foreignToText(svg: Element, measure: TextMeasure): void {
  const { ownerDocument: document, namespaceURI: namespace } = svg;
  for (const foreign of Array.from(svg.querySelectorAll("foreignObject"))) {
    const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
      Number(foreign.getAttribute(name)),
    );
    const weight = foreign.querySelector("b,strong") === null ? 400 : 700;
    const lines = readLines(foreign).flatMap((line) => wrap(line, (text) => measure.width(text, size, weight), width));
    const text = document.createElementNS(namespace, "text");
    text.setAttribute("text-anchor", "middle");
    text.setAttribute("font-size", `${size}px`);
    text.setAttribute("font-weight", String(weight));
    const transform = foreign.getAttribute("transform");
    if (transform !== null) text.setAttribute("transform", transform);
    const first = y + height / 2 - ((lines.length - 1) * size * lineHeight) / 2 + size * 0.36;
    for (const [i, line] of lines.entries()) {
      const span = document.createElementNS(namespace, "tspan");
      span.setAttribute("x", String(x + width / 2));
      span.setAttribute("y", String(first + i * size * lineHeight));
      span.textContent = line;
      text.append(span);
    }
    foreign.replaceWith(text);
  }
}

function readLines(element: Element): string[] {
  const lines = [""];
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) lines[lines.length - 1] += (child.nodeValue ?? "").replaceAll(/\s+/gu, " ");
      else if (child.nodeType === 1) {
        const block = /^(?:br|div|p|li|pre)$/iu.test((child as Element).localName);
        if (block && lines.at(-1) !== "") lines.push("");
        walk(child);
      }
    }
  };
  walk(element);
  return lines.map((line) => line.trim()).filter(Boolean);
}

function wrap(line: string, widthOf: (text: string) => number, width: number): string[] {
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
