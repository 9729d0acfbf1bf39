import type { DOMWindow } from "jsdom";
import type { TextMeasure } from "../create-text-measure.ts";
import type { Cascade } from "../css/create-cascade.ts";
import type { Box } from "../geometry/box.ts";
import { transformBox } from "../geometry/matrix.ts";
import { createElementMeasure } from "../geometry/measure-element.ts";
import { measureHtml } from "../geometry/measure-html.ts";
import { measurePath, type PathRuler } from "../geometry/measure-path.ts";

/** Width in px of the column that diagrams without a width of their own (gantt) fill. */
const columnWidth = 900;
const columnHeight = 600;

/** Gives the elements of a window the geometry that jsdom lacks. */
export function installGeometry(window: DOMWindow, cascade: Cascade, text: TextMeasure): void {
  const measure = createElementMeasure(cascade, text);
  const rulers = new Map<string, PathRuler>();
  const ruler = (path: Element): PathRuler => {
    const data = path.getAttribute("d") ?? "";
    let found = rulers.get(data);
    if (rulers.size > 500) rulers.clear();
    if (found === undefined) rulers.set(data, (found = measurePath(data)));
    return found;
  };
  const isSvg = (element: Element) => element.namespaceURI?.endsWith("svg") ?? false;
  const size = (element: Element, column: number, side: "width" | "height") => {
    if (element.localName === "body" || element.querySelector("svg") !== null) return column;
    return measureHtml(element, cascade, text)[side] || column;
  };
  const methods = {
    // Not a DOMRect: Mermaid takes an object with `left` for one on the screen.
    getBBox(this: Element) {
      return cascade.hold(() => measure.box(this)) ?? { x: 0, y: 0, width: 0, height: 0 };
    },
    getComputedTextLength(this: Element) {
      return cascade.hold(() => measure.textLength(this));
    },
    getTotalLength(this: Element) {
      return ruler(this).length;
    },
    getPointAtLength(this: Element, distance: number) {
      return ruler(this).pointAt(distance);
    },
    getBoundingClientRect(this: Element) {
      if (!isSvg(this)) return toRect({ x: 0, y: 0, ...measureHtml(this, cascade, text) });
      const box = cascade.hold(() => measure.box(this));
      return toRect(box === undefined ? { x: 0, y: 0, width: 0, height: 0 } : transformBox(box, measure.matrix(this)));
    },
  };
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(window.Element.prototype, name, { configurable: true, writable: true, value });
  }
  for (const name of ["Width", "Height"] as const) {
    const column = name === "Width" ? columnWidth : columnHeight;
    const side = name === "Width" ? "width" : "height";
    for (const prefix of ["offset", "client", "scroll"]) {
      Reflect.deleteProperty(window.HTMLElement.prototype, `${prefix}${name}`);
      Object.defineProperty(window.Element.prototype, `${prefix}${name}`, {
        configurable: true,
        get(this: Element) {
          return size(this, column, side);
        },
      });
    }
  }
}

function toRect(box: Box): DOMRect {
  const edges = { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
  return { ...box, ...edges, toJSON: () => box };
}
