import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Decompresses a body as it comes, one encoding on another. The streams end with the consumer's loop.
 * `undefined` where an encoding is not known.
 */
export function decodeBody(body: Readable, encoding: string): Readable | undefined {
  let stream = body;
  const names = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  for (const name of names.reverse()) {
    const decoder = decoders[name]?.();
    if (decoder === undefined) return undefined;
    const source = stream;
    source.on("error", (error) => decoder.destroy(error));
    decoder.on("close", () => source.destroy());
    stream = source.pipe(decoder);
  }
  return stream;
}
