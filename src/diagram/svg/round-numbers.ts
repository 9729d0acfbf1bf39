import { listElements } from "../dom/list-elements.ts";
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

/** Rounds coordinates to 1/100 px, and writes them on one line: what no eye can see need not be sent. */
export function roundNumbers(svg: Element): void {
  for (const element of listElements(svg)) {
    for (const name of geometry) {
      const value = element.getAttribute(name);
      if (value === null || !/\d\.\d{3}|e-\d|^\s|\s$|\s\s|\n/u.test(value)) continue;
      element.setAttribute(
        name,
        value
          .trim()
          .replaceAll(/\s+/gu, " ")
          .replaceAll(/-?\d*\.\d+(?:e-?\d+)?|-?\d+e-\d+/giu, (number) =>
            String(Number(Number(number).toFixed(2)) || 0),
          ),
      );
    }
  }
}
