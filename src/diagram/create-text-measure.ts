import type { FontMetrics } from "./font-metrics.ts";

/** Measures text: `size` in px, width in px. */
export interface TextMeasure {
  width(text: string, size: number, weight: number): number;
  /** Of the face used for a weight, in em. */
  face(weight: number): { readonly ascent: number; readonly descent: number; readonly xHeight: number };
}

/** The widest emoji of the systems that Koreans use (Segoe UI Emoji), in 1/1000 em. */
const emoji = 1370;
const unknown = 650;

/** Makes a measure from a table with one entry per weight. */
export function createTextMeasure(table: readonly FontMetrics[]): TextMeasure {
  const faces = table.map((metrics) => ({
    weight: metrics.weight,
    ascent: metrics.ascent / 1000,
    descent: metrics.descent / 1000,
    xHeight: metrics.xHeight / 1000,
    advances: readAdvances(metrics),
  }));
  const face = (weight: number) => {
    const found = faces.find((entry) => entry.weight >= 600 === weight >= 600) ?? faces[0];
    if (found === undefined) throw new Error("empty font metrics");
    return found;
  };
  return {
    face,
    width(text, size, weight) {
      const { advances } = face(weight);
      let sum = 0;
      for (const character of text.normalize("NFC")) sum += advances(character.codePointAt(0) ?? 0);
      return (sum * size) / 1000;
    },
  };
}

function readAdvances(metrics: FontMetrics): (codePoint: number) => number {
  const known = new Map<number, number>();
  for (const { from, runs } of metrics.widths) {
    let codePoint = from;
    for (const run of runs.split(" ")) {
      const [width = "", count = "1"] = run.split("*");
      for (let i = 0; i < Number(count); i++, codePoint++) if (width !== "-") known.set(codePoint, Number(width));
    }
  }
  return (codePoint) => {
    const width = known.get(codePoint);
    if (width !== undefined) return width;
    if (codePoint >= 0xac00 && codePoint <= 0xd7a3) return metrics.hangul;
    if (isZeroWidth(codePoint)) return 0;
    if (codePoint >= 0x1f000 && codePoint <= 0x1fbff) return emoji;
    return isWide(codePoint) ? metrics.han : unknown;
  };
}

/** Combining marks, joiners, variation selectors, skin tones, and the vowels and finals of decomposed Hangul. */
function isZeroWidth(codePoint: number): boolean {
  return (
    (codePoint >= 0x300 && codePoint <= 0x36f) ||
    (codePoint >= 0x1160 && codePoint <= 0x11ff) ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) ||
    codePoint === 0xfeff
  );
}

function isWide(codePoint: number): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x115f) ||
    (codePoint >= 0x2300 && codePoint <= 0x23ff) ||
    (codePoint >= 0x2600 && codePoint <= 0x27bf) ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe4f) ||
    (codePoint >= 0x20000 && codePoint <= 0x3fffd)
  );
}
