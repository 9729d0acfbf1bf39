/**
 * Numbers strings that are cut out of texts, 0 upwards, and finds them where they stand: to cut each out first, for a map to look up,
 * takes longer than all else that is done to it. One string has two numbers at most, told apart by a mark.
 */
export class RunTable {
  readonly #runs: string[] = [];
  /** By slot: the number and one, or 0 where free. Open addressing; a power of two, never more than half full. */
  #slots = new Int32Array(1 << 12);
  /** By number. */
  #hashes = new Int32Array(1 << 11);

  /** The number of `text.slice(start, end)` with this mark, or -1. */
  find(text: string, start: number, end: number, mark: boolean): number {
    const hash = hashOf(text, start, end, mark);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]! - 1;
      if (number < 0) return -1;
      if (this.#hashes[number] === hash && isAt(this.#runs[number]!, text, start, end)) return number;
    }
  }

  /** Gives the next number to a run that `find` has not found. */
  add(run: string, mark: boolean): number {
    const number = this.#runs.push(run) - 1;
    if (number >= this.#hashes.length) this.#grow();
    const hash = hashOf(run, 0, run.length, mark);
    this.#hashes[number] = hash;
    this.#place(number, hash);
    return number;
  }

  clear(): void {
    this.#runs.length = 0;
    this.#slots.fill(0);
  }

  #place(number: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let number = 0; number < this.#hashes.length; number++) this.#place(number, hashes[number]!);
    this.#hashes = hashes;
  }
}

/** FNV-1a over UTF-16 units, its bits mixed, for the low ones choose the slot; the lowest is the mark. */
function hashOf(text: string, start: number, end: number, mark: boolean): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return ((hash ^ (hash >>> 15)) << 1) | (mark ? 1 : 0);
}

function isAt(run: string, text: string, start: number, end: number): boolean {
  if (run.length !== end - start) return false;
  for (let index = 0; index < run.length; index++)
    if (run.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
  return true;
}
