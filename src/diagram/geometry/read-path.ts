import { arcToCurves } from "./arc-to-curves.ts";

/** One drawn piece of a path in absolute coordinates: a line has two points, a cubic curve four. */
export type PathPiece = readonly number[];

const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Reads SVG path data into lines (`x0 y0 x1 y1`) and cubic curves (`x0 y0 … x3 y3`); reading stops at the first error, as SVG says. */
export function readPath(data: string): PathPiece[] {
  const pieces: PathPiece[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  // The control point that S (cubic) and T (quadratic) mirror.
  let mirror: { kind: "C" | "Q"; x: number; y: number } | undefined;
  const line = (toX: number, toY: number) => {
    pieces.push([x, y, toX, toY]);
    [x, y] = [toX, toY];
  };
  const curve = (points: readonly number[]) => {
    pieces.push([x, y, ...points]);
    [x, y] = [points[4] ?? x, points[5] ?? y];
  };
  const quadratic = (cx: number, cy: number, toX: number, toY: number) => {
    curve([
      x + ((cx - x) * 2) / 3,
      y + ((cy - y) * 2) / 3,
      toX + ((cx - toX) * 2) / 3,
      toY + ((cy - toY) * 2) / 3,
      toX,
      toY,
    ]);
    mirror = { kind: "Q", x: cx, y: cy };
  };
  for (const { command, values } of readCommands(data)) {
    const upper = command.toUpperCase();
    const [dx, dy] = command === upper ? [0, 0] : [x, y];
    const v = (i: number) => values[i] ?? 0;
    const old = mirror;
    mirror = undefined;
    switch (upper) {
      case "M":
        [x, y] = [v(0) + dx, v(1) + dy];
        [startX, startY] = [x, y];
        break;
      case "L":
        line(v(0) + dx, v(1) + dy);
        break;
      case "H":
        line(v(0) + dx, y);
        break;
      case "V":
        line(x, v(0) + dy);
        break;
      case "C":
        curve([v(0) + dx, v(1) + dy, v(2) + dx, v(3) + dy, v(4) + dx, v(5) + dy]);
        mirror = { kind: "C", x: v(2) + dx, y: v(3) + dy };
        break;
      case "S":
        curve([...reflect(old, "C", x, y), v(0) + dx, v(1) + dy, v(2) + dx, v(3) + dy]);
        mirror = { kind: "C", x: v(0) + dx, y: v(1) + dy };
        break;
      case "Q":
        quadratic(v(0) + dx, v(1) + dy, v(2) + dx, v(3) + dy);
        break;
      case "T": {
        const [cx, cy] = reflect(old, "Q", x, y);
        quadratic(cx, cy, v(0) + dx, v(1) + dy);
        break;
      }
      case "A":
        for (const points of arcToCurves([x, y], values, [v(5) + dx, v(6) + dy])) curve(points);
        break;
      default:
        line(startX, startY);
    }
  }
  return pieces;
}

function reflect(
  mirror: { kind: string; x: number; y: number } | undefined,
  kind: string,
  x: number,
  y: number,
): [number, number] {
  return mirror?.kind === kind ? [2 * x - mirror.x, 2 * y - mirror.y] : [x, y];
}

function* readCommands(data: string): Generator<{ command: string; values: readonly number[] }> {
  for (const [, command = "", list = ""] of data.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/giu)) {
    const upper = command.toUpperCase();
    const count = counts[upper] ?? 0;
    const numbers = upper === "A" ? readArcNumbers(list) : readNumbers(list);
    if (count === 0) {
      yield { command, values: [] };
      continue;
    }
    for (let i = 0; i + count <= numbers.length; i += count) {
      // Further pairs after a move are lines.
      const next = upper === "M" && i > 0 ? (command === "M" ? "L" : "l") : command;
      yield { command: next, values: numbers.slice(i, i + count) };
    }
  }
}

function readNumbers(list: string): number[] {
  return (list.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/giu) ?? []).map(Number);
}

/** Arc flags are single digits that may stand without a separator. */
function readArcNumbers(list: string): number[] {
  const numbers: number[] = [];
  const next = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iuy;
  const flag = /[\s,]*([01])/uy;
  for (let at = 0; at < list.length;) {
    const pattern = numbers.length % 7 === 3 || numbers.length % 7 === 4 ? flag : next;
    pattern.lastIndex = at;
    const match = pattern.exec(list);
    if (match === null) break;
    numbers.push(Number(match[1]));
    at = pattern.lastIndex;
  }
  return numbers;
}
