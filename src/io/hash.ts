import { createHash, hash as hashAtOnce } from "node:crypto";

/** SHA-256 of the parts, each ended by a NUL, in 24 hexadecimal digits: long enough for a cache key. */
export function hash(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part).update("\0");
  return sum.digest("hex").slice(0, 24);
}

/** The same of one part alone, without a NUL: at once, in half the time. */
export function hashOne(part: Uint8Array): string {
  return hashAtOnce("sha256", part, "hex").slice(0, 24);
}
