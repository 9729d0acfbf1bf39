import { closeSync, openSync, readFileSync, readSync } from "node:fs";

/** Bytes of a slab. */
const SLAB = 1024 * 1024;
/** Bytes of a file for which a slab has room. */
const SMALL = 64 * 1024;

/**
 * Reads many small files side by side into memory that threads share. A memory of its own for each, and another where it is sent, would cost
 * as much as to read it; a slab goes when none of its files is needed any more.
 */
export class SharedShelf {
  #slab: Buffer = Buffer.alloc(0);
  #end = 0;

  /**
   * A file's bytes; `size`: how many it should have. One that is large, or has another size by now, has a memory of its own.
   * @throws NodeJS.ErrnoException
   */
  read(file: string, size: number): Buffer {
    if (size > SMALL) return readFileSync(file);
    if (this.#slab.length - this.#end <= size) {
      this.#slab = Buffer.from(new SharedArrayBuffer(SLAB), 0, SLAB);
      this.#end = 0;
    }
    // Room for one more than it should have tells whether it has grown.
    const length = readPart(file, this.#slab, this.#end, size + 1);
    if (length !== size) return readFileSync(file);
    const start = this.#end;
    this.#end += length;
    return this.#slab.subarray(start, this.#end) as Buffer;
  }
}

function readPart(file: string, into: Buffer, start: number, most: number): number {
  const descriptor = openSync(file, "r");
  try {
    return readSync(descriptor, into, start, most, 0);
  } finally {
    closeSync(descriptor);
  }
}
