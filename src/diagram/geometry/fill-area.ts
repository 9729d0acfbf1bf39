import { boxOfPoints } from "./box.ts";
import { readPath } from "./read-path.ts";

/** Says of points in an element's own user space whether they lie in the area that it fills (non-zero rule). */
export function fillArea(element: Element): (x: number, y: number) => boolean {
  const number = (name: string) => Number.parseFloat(element.getAttribute(name) ?? "") || 0;
  switch (element.localName) {
    case "rect": {
      const [left, top, width, height] = [number("x"), number("y"), number("width"), number("height")];
      return (x, y) => x >= left && x <= left + width && y >= top && y <= top + height;
    }
    case "circle":
    case "ellipse": {
      const [cx, cy] = [number("cx"), number("cy")];
      const [rx, ry] = element.localName === "circle" ? [number("r"), number("r")] : [number("rx"), number("ry")];
      return (x, y) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;
    }
    case "polygon":
    case "polyline":
      return inOutlines([readPoints(element.getAttribute("points") ?? "")]);
    case "path":
      return inOutlines(outlines(element.getAttribute("d") ?? ""));
    default:
      return () => false;
  }
}

function inOutlines(all: readonly number[][]): (x: number, y: number) => boolean {
  const box = boxOfPoints(all.flat());
  if (box === undefined) return () => false;
  return (x, y) =>
    x >= box.x &&
    x <= box.x + box.width &&
    y >= box.y &&
    y <= box.y + box.height &&
    all.reduce((sum, outline) => sum + winding(outline, x, y), 0) !== 0;
}

function readPoints(text: string): number[] {
  return text.match(/[-+]?[\d.]+(?:e[-+]?\d+)?/giu)?.map(Number) ?? [];
}

/** A path's closed outlines as points; curves become chords. */
function outlines(data: string): number[][] {
  const all: number[][] = [];
  let end: readonly number[] = [];
  for (const piece of readPath(data)) {
    const [x0 = 0, y0 = 0] = piece;
    if (end[0] !== x0 || end[1] !== y0) all.push([x0, y0]);
    const outline = all.at(-1) ?? [];
    if (piece.length === 8) {
      for (let i = 1; i <= 12; i++) {
        const t = i / 12;
        const u = 1 - t;
        for (const axis of [0, 1]) {
          const [a = 0, b = 0, c = 0, d = 0] = [piece[axis], piece[axis + 2], piece[axis + 4], piece[axis + 6]];
          outline.push(u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d);
        }
      }
    } else outline.push(piece[2] ?? 0, piece[3] ?? 0);
    end = piece.slice(-2);
  }
  return all;
}

function winding(points: readonly number[], x: number, y: number): number {
  let sum = 0;
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x0 = 0, y0 = 0] = [points[i], points[i + 1]];
    const [x1 = 0, y1 = 0] = [points[(i + 2) % points.length], points[(i + 3) % points.length]];
    const side = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0);
    if (y0 <= y && y1 > y && side > 0) sum++;
    if (y0 > y && y1 <= y && side < 0) sum--;
  }
  return sum;
}
