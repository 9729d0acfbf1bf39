/**
 * Writes a table of advance widths, the widest of all fonts given, so that text laid out with it fits in each of them:
 *
 *     node --import tsx scripts/metrics/build-font-metrics.ts <out.ts> 400:<font>[#face] … 700:<font>[#face] …
 *
 * The first font of each weight gives the vertical metrics. The fonts themselves are needed only here.
 */
import { readFile, writeFile } from "node:fs/promises";
import { type FontFace, readFont } from "./read-font.ts";

const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x2010, 0x205e],
  [0x20a0, 0x20bf],
  [0x2100, 0x218b],
  [0x2190, 0x22ff],
  [0x2460, 0x24ff],
  [0x2500, 0x27bf],
  [0x3000, 0x318e],
  [0x3200, 0x33ff],
  [0xff00, 0xffef],
];
const hangul = 0xac00;
const han = 0x4e00;

const [out, ...fonts] = process.argv.slice(2);
if (out === undefined || fonts.length === 0) throw new Error("usage: <out.ts> 400:<font>[#face] … 700:<font>[#face] …");
const faces: { weight: number; font: FontFace }[] = [];
for (const argument of fonts) {
  const [, weight = "", path = "", face = "0"] = /^(\d+):(.+?)(?:#(\d+))?$/u.exec(argument) ?? [];
  faces.push({ weight: Number(weight), font: readFont(await readFile(path), Number(face)) });
}
const weights = [...new Set(faces.map((face) => face.weight))].sort((a, b) => a - b);
const tables = weights.map((weight) =>
  describe(
    weight,
    faces.filter((face) => face.weight === weight).map((face) => face.font),
  ),
);
await writeFile(
  out,
  `import type { FontMetrics } from "${out.startsWith("src/") ? "./" : "../../../src/diagram/"}font-metrics.ts";

/** Written by scripts/metrics/build-font-metrics.ts; not to be edited by hand. */
export const ${(/([^/]+)\.ts$/u.exec(out)?.[1] ?? "").replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())}: readonly FontMetrics[] = ${JSON.stringify(tables, null, 2)};
`,
);

function describe(weight: number, fonts: readonly FontFace[]) {
  const widest = (codePoint: number) => Math.max(-1, ...fonts.map((font) => font.advance(codePoint) ?? -1));
  const [first] = fonts;
  return {
    weight,
    ascent: first?.ascent,
    descent: first?.descent,
    xHeight: first?.xHeight,
    hangul: widest(hangul),
    han: Math.max(1000, widest(han)),
    widths: ranges.map(([from, to]) => ({ from, runs: encode(from, to, widest) })),
  };
}

/** Widths of consecutive characters; `563*3` stands for three times 563, `-` for a character that no font has. */
function encode(from: number, to: number, widest: (codePoint: number) => number): string {
  const runs: { width: number; count: number }[] = [];
  for (let codePoint = from; codePoint <= to; codePoint++) {
    const width = widest(codePoint);
    const last = runs.at(-1);
    if (last?.width === width) last.count++;
    else runs.push({ width, count: 1 });
  }
  const word = (width: number) => (width < 0 ? "-" : String(width));
  return runs.map(({ width, count }) => (count === 1 ? word(width) : `${word(width)}*${count}`)).join(" ");
}
