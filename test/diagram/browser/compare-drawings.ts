import type { InspectedDrawing } from "./inspect-drawing.ts";

/** How two drawings of one source differ. */
export interface Difference {
  /** Greatest distance between edges of the same text, in px. */
  readonly text: number;
  /** Greatest distance between edges of the same shape, in px. */
  readonly shape: number;
  /** What has no counterpart; empty where both hold the same texts and shapes. */
  readonly missing: readonly string[];
}

/** Compares a drawing with a reference: texts by their words, shapes by kind and nearest place. */
export function compareDrawings(drawing: InspectedDrawing, reference: InspectedDrawing): Difference {
  const missing: string[] = [];
  const pair = <T>(
    list: readonly T[],
    others: readonly T[],
    same: (a: T, b: T) => boolean,
    edges: (one: T) => readonly number[],
    name: (one: T) => string,
  ) => {
    const left = [...others];
    let greatest = 0;
    for (const one of list) {
      let best = -1;
      let least = Number.POSITIVE_INFINITY;
      for (const [i, other] of left.entries()) {
        if (!same(one, other)) continue;
        const distance = Math.max(...edges(one).map((edge, k) => Math.abs(edge - (edges(other)[k] ?? 0))));
        if (distance < least) [least, best] = [distance, i];
      }
      if (best < 0) missing.push(name(one));
      else {
        left.splice(best, 1);
        greatest = Math.max(greatest, least);
      }
    }
    return greatest;
  };
  const text = pair(
    reference.texts,
    drawing.texts,
    (a, b) => a.text.trim() === b.text.trim(),
    ({ x, y, width, height }) => [x, y + height / 2, x + width],
    (one) => `text ${one.text}`,
  );
  const shape = pair(
    reference.shapes,
    drawing.shapes,
    (a, b) => a.tag === b.tag,
    ({ box: [x, y, width, height] }) => [x, y, x + width, y + height],
    (one) => `${one.tag} ${one.box.map(Math.round).join(" ")}`,
  );
  return { text, shape, missing };
}
