import type { TextMeasure } from "../create-text-measure.ts";
import type { Cascade } from "../css/create-cascade.ts";
import { fontOf } from "../css/font-of.ts";

const blocks = /^(?:p|div|li|h\d|tr)$/u;

/** Size of simple HTML (text, breaks, blocks): for the few places where Mermaid measures labels in HTML. */
export function measureHtml(element: Element, cascade: Cascade, text: TextMeasure): { width: number; height: number } {
  const style = element.getAttribute("style") ?? "";
  const fixed = Number.parseFloat(/(?:^|;)\s*width:\s*([\d.]+)px/u.exec(style)?.[1] ?? "");
  const limit = Number.parseFloat(/max-width:\s*([\d.]+)px/u.exec(style)?.[1] ?? "");
  const wraps = /white-space:\s*(?:normal|break-spaces|pre-wrap)/u.test(style);
  const available = fixed || (wraps && limit ? limit : Number.POSITIVE_INFINITY);
  const lines = [0];
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        const font = fontOf(cascade, child.parentElement ?? element);
        for (const word of (child.nodeValue ?? "").replaceAll(/\s+/gu, " ").split(/(?<= )/u)) {
          const width = text.width(word, font.size, font.weight);
          const last = lines.at(-1) ?? 0;
          if (last > 0 && last + text.width(word.trimEnd(), font.size, font.weight) > available) lines.push(width);
          else lines[lines.length - 1] = last + width;
        }
      } else if (child.nodeType === 1) {
        const { localName } = child as Element;
        if (localName === "br" || (blocks.test(localName) && (lines.at(-1) ?? 0) > 0)) lines.push(0);
        walk(child);
      }
    }
  };
  walk(element);
  const widest = Math.max(...lines);
  if (widest === 0) return { width: 0, height: 0 };
  const font = fontOf(cascade, element);
  const face = text.face(font.weight);
  return {
    width: fixed || Math.min(widest, available),
    height: lines.length * (face.ascent + face.descent) * font.size,
  };
}
