import { type Box, boxOfPoints } from "./box.ts";

/** `matrix(a b c d e f)` of SVG. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `n` first, then `m`. */
export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** The box around a transformed box. */
export function transformBox(box: Box, m: Matrix): Box {
  if (m === identity) return box;
  const points: number[] = [];
  for (const x of [box.x, box.x + box.width]) {
    for (const y of [box.y, box.y + box.height]) {
      points.push(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]);
    }
  }
  return boxOfPoints(points) ?? box;
}

/** Reads an SVG `transform` attribute or a CSS `transform` in px and degrees; what it does not know counts as identity. */
export function readTransform(text: string | null | undefined): Matrix {
  if (!text) return identity;
  let m = identity;
  for (const [, name = "", list = ""] of text.matchAll(/(\w+)\s*\(([^)]*)\)/gu)) {
    const numbers = list
      .trim()
      .split(/[\s,]+/u)
      .map((part) => Number.parseFloat(part) || 0);
    m = multiply(m, readFunction(name, numbers));
  }
  return m;
}

function readFunction(name: string, [a = 0, b, c, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  switch (name) {
    case "translate":
      return [1, 0, 0, 1, a, b ?? 0];
    case "translateX":
      return [1, 0, 0, 1, a, 0];
    case "translateY":
      return [1, 0, 0, 1, 0, a];
    case "scale":
      return [a, 0, 0, b ?? a, 0, 0];
    case "matrix":
      return [a, b ?? 0, c ?? 0, d, e, f];
    case "rotate": {
      const cos = Math.cos((a * Math.PI) / 180);
      const sin = Math.sin((a * Math.PI) / 180);
      const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
      if (b === undefined) return turn;
      return multiply(multiply([1, 0, 0, 1, b, c ?? 0], turn), [1, 0, 0, 1, -b, -(c ?? 0)]);
    }
    case "skewX":
      return [1, 0, Math.tan((a * Math.PI) / 180), 1, 0, 0];
    case "skewY":
      return [1, Math.tan((a * Math.PI) / 180), 0, 1, 0, 0];
    default:
      return identity;
  }
}
