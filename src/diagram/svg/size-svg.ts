import type { Box } from "../geometry/box.ts";
import { unionBox } from "../geometry/box.ts";

/**
 * Gives the drawing its size in px, also as `--diagram-width` for the page's own rules on how far it may shrink.
 * Text that Mermaid has let stand out of the drawing makes it larger.
 */
export function sizeSvg(svg: Element, texts: readonly Box[]): void {
  const [left = 0, top = 0, across = 0, down = 0] = (svg.getAttribute("viewBox") ?? "").split(/[\s,]+/u).map(Number);
  if (!(across > 0 && down > 0)) return;
  const given: Box = { x: left, y: top, width: across, height: down };
  const { x, y, width, height } = texts.reduce<Box>((sum, box) => unionBox(sum, box) ?? sum, given);
  svg.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
  svg.setAttribute("width", String(Math.ceil(width)));
  svg.setAttribute("height", String(Math.ceil(height)));
  svg.setAttribute("style", `--diagram-width:${Math.ceil(width)}px`);
  svg.removeAttribute("preserveAspectRatio");
}
