import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** More than anybody uses; a header has room for thousands, which would keep the machine busy for minutes. */
const most = 5;

/**
 * Decompresses a body as it comes, one encoding on another. The streams end with the consumer's loop.
 * `undefined` where an encoding is not known, or there are too many.
 */
export function decodeBody(body: Readable, encoding: string): Readable | undefined {
  let stream = body;
  const names = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length > most) return undefined;
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
