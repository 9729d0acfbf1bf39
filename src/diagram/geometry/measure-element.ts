import { childElements } from "../dom/child-elements.ts";
import { findAround } from "../dom/find-around.ts";
import type { TextMeasure } from "../create-text-measure.ts";
import type { Cascade } from "../css/create-cascade.ts";
import { type Box, boxOfPoints, unionBox } from "./box.ts";
import { boxOfRun, layoutText } from "./layout-text.ts";
import { identity, type Matrix, multiply, readTransform, transformBox } from "./matrix.ts";
import { boxOfPath } from "./measure-path.ts";

/** Geometry of SVG elements in a DOM that has none of its own. */
export interface ElementMeasure {
  /** `getBBox()`; `undefined` where nothing is drawn. */
  box(element: Element): Box | undefined;
  /** From the element's user space to that of the outermost `<svg>`. */
  matrix(element: Element): Matrix;
  textLength(element: Element): number;
}

const texts = new Set(["text"]);
const roots = new Set(["svg"]);
const undrawn = new Set(
  "defs style title desc marker clippath mask pattern lineargradient radialgradient filter script symbol metadata".split(
    " ",
  ),
);

/** Makes a measure over a cascade (for fonts) and a text measure. */
export function createElementMeasure(cascade: Cascade, text: TextMeasure): ElementMeasure {
  const paths = new Map<string, Box | undefined>();
  const pathBox = (data: string): Box | undefined => {
    if (paths.size > 2000) paths.clear();
    if (!paths.has(data)) paths.set(data, boxOfPath(data));
    return paths.get(data);
  };
  const box = (element: Element): Box | undefined => {
    const number = (name: string) => Number.parseFloat(element.getAttribute(name) ?? "") || 0;
    switch (element.localName.toLowerCase()) {
      case "text":
        return layoutText(element, cascade, text).map(boxOfRun).reduce<Box | undefined>(unionBox, undefined);
      case "tspan": {
        const parent = findAround(element, texts);
        if (parent === undefined) return undefined;
        const runs = layoutText(parent, cascade, text).filter((run) => element.contains(run.element));
        return runs.map(boxOfRun).reduce<Box | undefined>(unionBox, undefined);
      }
      case "rect":
      case "image":
      case "foreignobject": {
        const [width, height] = [Math.max(0, number("width")), Math.max(0, number("height"))];
        return width === 0 && height === 0 ? undefined : { x: number("x"), y: number("y"), width, height };
      }
      case "circle":
        return around(number("cx"), number("cy"), number("r"), number("r"));
      case "ellipse":
        return around(number("cx"), number("cy"), number("rx"), number("ry"));
      case "line":
        return boxOfPoints([number("x1"), number("y1"), number("x2"), number("y2")]);
      case "polygon":
      case "polyline":
        return boxOfPoints(
          (element.getAttribute("points") ?? "").match(/[-+]?[\d.]+(?:e[-+]?\d+)?/giu)?.map(Number) ?? [],
        );
      case "path":
        return pathBox(element.getAttribute("d") ?? "");
      case "use": {
        const id = (element.getAttribute("href") ?? element.getAttribute("xlink:href") ?? "").slice(1);
        let root = element;
        while (root.parentElement !== null) root = root.parentElement;
        const target = id === "" ? null : root.querySelector(`[id="${id.replaceAll(/["\\]/gu, "")}"]`);
        const inner = target === null ? undefined : box(target);
        return inner && { ...inner, x: inner.x + number("x"), y: inner.y + number("y") };
      }
      default:
        return undrawn.has(element.localName.toLowerCase()) ? undefined : boxOfChildren(element);
    }
  };
  const boxOfChildren = (element: Element): Box | undefined => {
    let sum: Box | undefined;
    for (const child of childElements(element)) {
      if (undrawn.has(child.localName.toLowerCase())) continue;
      if (/display:\s*none/u.test(child.getAttribute("style") ?? "")) continue;
      const own = child.localName === "svg" ? (viewport(child) ?? box(child)) : box(child);
      if (own !== undefined) sum = unionBox(sum, transformBox(own, ownTransform(child)));
    }
    return sum;
  };
  return {
    box,
    matrix(element) {
      let matrix = identity;
      for (let one: Element | null = element; one !== null && one.localName !== "div"; one = one.parentElement) {
        if (one.localName === "svg" && one !== element) matrix = multiply(viewportTransform(one), matrix);
        const own = ownTransform(one);
        if (own !== identity) matrix = multiply(own, matrix);
      }
      return matrix;
    },
    textLength(element) {
      const parent = findAround(element, texts) ?? element;
      const runs = layoutText(parent, cascade, text).filter(
        (run) => element === parent || element.contains(run.element),
      );
      return runs.reduce((sum, run) => sum + run.width, 0);
    },
  };
}

function around(x: number, y: number, rx: number, ry: number): Box {
  return { x: x - rx, y: y - ry, width: 2 * rx, height: 2 * ry };
}

function viewport(svg: Element): Box | undefined {
  const [x, y, width, height] = ["x", "y", "width", "height"].map(
    (name) => Number.parseFloat(svg.getAttribute(name) ?? "") || 0,
  );
  return width && height ? { x: x ?? 0, y: y ?? 0, width, height } : undefined;
}

/** From the user space inside a nested `<svg>` to the one around it. */
function viewportTransform(svg: Element): Matrix {
  const box = viewport(svg);
  const [x = 0, y = 0, width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(/[\s,]+/u).map(Number);
  if (box === undefined || findAround(svg.parentElement, roots) === undefined) return identity;
  const [sx, sy] = [width ? box.width / width : 1, height ? box.height / height : 1];
  return [sx, 0, 0, sy, box.x - x * sx, box.y - y * sy];
}

function ownTransform(element: Element): Matrix {
  const style = element.getAttribute("style");
  const inline = style === null ? undefined : /(?:^|;)\s*transform:\s*([^;]+)/u.exec(style)?.[1];
  return readTransform(inline ?? element.getAttribute("transform"));
}
