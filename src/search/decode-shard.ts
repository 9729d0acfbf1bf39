import type { Postings } from "./postings.ts";

/** A shard's terms in order, each with a way to read its postings. */
export type Shard = ReadonlyMap<string, () => Postings>;

/** Reads numbers of seven bits a byte, low bits first. */
class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get ended(): boolean {
    return this.at >= this.#bytes.length;
  }

  readNumber(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  readBytes(length: number): Uint8Array {
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }
}

function decodePostings(term: string, frequency: number, bytes: Uint8Array): Postings {
  const units: number[] = [];
  const impacts: number[] = [];
  const reader = new ByteReader(bytes);
  let unit = 0;
  while (!reader.ended) {
    const value = reader.readNumber();
    unit += value >>> 3;
    units.push(unit);
    impacts.push(value & 7);
  }
  return { term, frequency, units, impacts };
}

/** Reads what `encodeShard` wrote; postings are decoded when asked for. */
export function decodeShard(bytes: Uint8Array): Shard {
  const decoder = new TextDecoder();
  const reader = new ByteReader(bytes);
  const shard = new Map<string, () => Postings>();
  const count = reader.readNumber();
  let before = "";
  for (let index = 0; index < count; index++) {
    const shared = reader.readNumber();
    const term = before.slice(0, shared) + decoder.decode(reader.readBytes(reader.readNumber()));
    const frequency = reader.readNumber();
    const postings = reader.readBytes(reader.readNumber());
    shard.set(term, () => decodePostings(term, frequency, postings));
    before = term;
  }
  return shard;
}
