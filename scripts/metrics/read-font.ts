/** What text layout needs of one font, in units of 1/1000 em. */
export interface FontFace {
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
  /** Advance width, `undefined` where the font has no glyph. */
  advance(codePoint: number): number | undefined;
}

/** Reads advance widths from an OpenType file; for a collection (.ttc) `index` picks the face. */
export function readFont(file: Uint8Array, index = 0): FontFace {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tag = (at: number) => String.fromCharCode(...file.subarray(at, at + 4));
  const start = tag(0) === "ttcf" ? view.getUint32(12 + 4 * index) : 0;
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(start + 4); i++) {
    const at = start + 12 + 16 * i;
    tables.set(tag(at), view.getUint32(at + 8));
  }
  const table = (name: string) => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`font has no ${name} table`);
    return at;
  };
  const scale = 1000 / view.getUint16(table("head") + 18);
  const hhea = table("hhea");
  const metrics = view.getUint16(hhea + 34);
  const hmtx = table("hmtx");
  const glyphOf = readCharacterMap(view, table("cmap"));
  return {
    ascent: Math.round(view.getInt16(hhea + 4) * scale),
    descent: Math.round(-view.getInt16(hhea + 6) * scale),
    xHeight: Math.round(view.getInt16(table("OS/2") + 86) * scale),
    advance(codePoint) {
      const glyph = glyphOf(codePoint);
      if (glyph === 0) return undefined;
      return Math.round(view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) * scale);
    },
  };
}

/** OpenType `cmap`, formats 12 (all planes) and 4. */
function readCharacterMap(view: DataView, cmap: number): (codePoint: number) => number {
  const found = new Map<number, number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    found.set(view.getUint16(at), at);
  }
  const twelve = found.get(12);
  if (twelve !== undefined) {
    return (codePoint) => {
      for (let i = 0; i < view.getUint32(twelve + 12); i++) {
        const group = twelve + 16 + 12 * i;
        if (codePoint > view.getUint32(group + 4)) continue;
        const first = view.getUint32(group);
        return codePoint < first ? 0 : view.getUint32(group + 8) + codePoint - first;
      }
      return 0;
    };
  }
  const four = found.get(4);
  if (four === undefined) throw new Error("font has no character map of format 4 or 12");
  const double = view.getUint16(four + 6);
  return (codePoint) => {
    for (let i = 0; i < double; i += 2) {
      if (codePoint > view.getUint16(four + 14 + i)) continue;
      const first = view.getUint16(four + 16 + double + i);
      if (codePoint < first) return 0;
      const delta = view.getInt16(four + 16 + 2 * double + i);
      const slot = four + 16 + 3 * double + i;
      const offset = view.getUint16(slot);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(slot + offset + 2 * (codePoint - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
