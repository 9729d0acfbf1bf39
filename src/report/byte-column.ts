/** A 1-based column in UTF-16 units as a 1-based column in UTF-8 bytes of the same line. */
export function byteColumn(line: string, column: number): number {
  let bytes = 1;
  for (const character of line.slice(0, column - 1)) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
