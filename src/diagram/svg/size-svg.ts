/** Gives the drawing its size in px, also as `--diagram-width` for the page's own rules on how far it may shrink. */
export function sizeSvg(svg: Element): void {
  const [x = 0, y = 0, width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(/[\s,]+/u).map(Number);
  if (!(width > 0 && height > 0)) return;
  svg.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
  svg.setAttribute("width", String(Math.ceil(width)));
  svg.setAttribute("height", String(Math.ceil(height)));
  svg.setAttribute("style", `--diagram-width:${Math.ceil(width)}px`);
  svg.removeAttribute("preserveAspectRatio");
}
