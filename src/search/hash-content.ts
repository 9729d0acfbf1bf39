import { hashLength } from "./search-entry.ts";

/** A short content hash for a file name (two FNV-1a lanes over UTF-16 units or bytes, mixed): lower-case base 36. */
export function hashContent(...parts: readonly (string | Uint8Array)[]): string {
  let one = 0x811c9dc5;
  let two = 0x9dc5811c;
  for (const part of parts) {
    const length = part.length;
    // One loop for each: what is in a loop is asked anew in each round.
    if (typeof part === "string")
      for (let index = 0; index < length; index++) {
        const code = part.charCodeAt(index);
        one = Math.imul(one ^ code, 0x01000193);
        two = (Math.imul(two ^ code, 0x85ebca6b) + 1) | 0;
      }
    else
      for (let index = 0; index < length; index++) {
        const code = part[index]!;
        one = Math.imul(one ^ code, 0x01000193);
        two = (Math.imul(two ^ code, 0x85ebca6b) + 1) | 0;
      }
    two = Math.imul(two ^ length, 0xc2b2ae35);
  }
  one ^= Math.imul(two ^ (two >>> 15), 0x27d4eb2d);
  const wide = (one >>> 0) * 2 ** 12 + ((two >>> 8) & 0xfff);
  return (wide % 36 ** hashLength).toString(36).padStart(hashLength, "0");
}
