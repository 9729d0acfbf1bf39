import { type Box, boxOfPoints } from "./box.ts";
import { type PathPiece, readPath } from "./read-path.ts";

/** The exact box around a path; `undefined` where it draws nothing. */
export function boxOfPath(data: string): Box | undefined {
  const points: number[] = [];
  for (const piece of readPath(data)) {
    points.push(piece[0] ?? 0, piece[1] ?? 0, piece.at(-2) ?? 0, piece.at(-1) ?? 0);
    if (piece.length === 8) for (const t of turningPoints(piece)) points.push(...pointOn(piece, t));
  }
  return boxOfPoints(points);
}

/** Length of a path and the point at a distance from its start. */
export interface PathRuler {
  readonly length: number;
  pointAt(distance: number): { readonly x: number; readonly y: number };
}

const steps = 48;

/** Measures along a path; curves are cut into chords. */
export function measurePath(data: string): PathRuler {
  const chords: { start: number; length: number; points: readonly number[] }[] = [];
  let length = 0;
  for (const piece of readPath(data)) {
    const count = piece.length === 8 ? steps : 1;
    let from = piece.slice(0, 2);
    for (let i = 1; i <= count; i++) {
      const to = count === 1 ? piece.slice(2) : pointOn(piece, i / count);
      const chord = Math.hypot((to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0));
      chords.push({ start: length, length: chord, points: [...from, ...to] });
      length += chord;
      from = to;
    }
  }
  return {
    length,
    pointAt(distance) {
      const wanted = Math.min(Math.max(distance, 0), length);
      const chord = chords.find((entry) => wanted <= entry.start + entry.length) ?? chords.at(-1);
      if (chord === undefined) return { x: 0, y: 0 };
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = chord.points;
      const t = chord.length === 0 ? 0 : (wanted - chord.start) / chord.length;
      return { x: x0 + (x1 - x0) * t, y: y0 + (y1 - y0) * t };
    },
  };
}

function pointOn(piece: PathPiece, t: number): number[] {
  return [0, 1].map((axis) => {
    const [a, b, c, d] = [piece[axis] ?? 0, piece[axis + 2] ?? 0, piece[axis + 4] ?? 0, piece[axis + 6] ?? 0];
    const u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  });
}

/** Where a cubic curve's derivative is zero on either axis. */
function turningPoints(piece: PathPiece): number[] {
  const found: number[] = [];
  for (const axis of [0, 1]) {
    const [p, q, r, s] = [piece[axis] ?? 0, piece[axis + 2] ?? 0, piece[axis + 4] ?? 0, piece[axis + 6] ?? 0];
    const a = -p + 3 * q - 3 * r + s;
    const b = 2 * (p - 2 * q + r);
    const c = q - p;
    const root = b * b - 4 * a * c;
    if (Math.abs(a) < 1e-9) {
      if (Math.abs(b) > 1e-9) found.push(-c / b);
    } else if (root >= 0) {
      found.push((-b + Math.sqrt(root)) / (2 * a), (-b - Math.sqrt(root)) / (2 * a));
    }
  }
  return found.filter((t) => t > 0 && t < 1);
}
