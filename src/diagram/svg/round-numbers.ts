const geometry = [
  "x",
  "y",
  "width",
  "height",
  "rx",
  "ry",
  "cx",
  "cy",
  "r",
  "x1",
  "y1",
  "x2",
  "y2",
  "dx",
  "dy",
  "d",
  "points",
  "transform",
  "viewBox",
];

/** Rounds coordinates to 1/100 px: what no eye can see need not be sent. */
export function roundNumbers(svg: Element): void {
  for (const element of [svg, ...svg.querySelectorAll("*")]) {
    for (const name of geometry) {
      const value = element.getAttribute(name);
      if (value === null || !/\d\.\d{3}|e-\d/u.test(value)) continue;
      element.setAttribute(
        name,
        value.replaceAll(/-?\d*\.\d+(?:e-?\d+)?|-?\d+e-\d+/giu, (number) =>
          String(Number(Number(number).toFixed(2)) || 0),
        ),
      );
    }
  }
}
