import { NumberList } from "./number-list.ts";

/** All terms of an index and where they stand; a term goes by its number, for numbers are cheap to count. */
export class TermTable {
  readonly #ids = new Map<string, number>();
  /** Postings of all terms as they come, and the term of each. */
  readonly #postings = new NumberList();
  readonly #terms = new NumberList();

  /** A term's number; new terms get the next. */
  idOf(term: string): number {
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(term, id);
    }
    return id;
  }

  /** Adds `unit << 3 | impact`; units come in ascending order. */
  add(id: number, posting: number): void {
    this.#postings.push(posting);
    this.#terms.push(id);
  }

  /** Terms with their postings, in no order. */
  *entries(): Generator<readonly [term: string, postings: readonly number[]]> {
    const { length } = this.#postings;
    const [terms, postings] = [this.#terms.values, this.#postings.values];
    // Sorted by counting: first how many each term has, so where its own begin, then each to its place.
    const ends = new Int32Array(this.#ids.size + 1);
    for (let place = 0; place < length; place++) ends[terms[place]! + 1]! += 1;
    for (let id = 0; id < this.#ids.size; id++) ends[id + 1]! += ends[id]!;
    const sorted = new Int32Array(length);
    for (let place = 0; place < length; place++) sorted[ends[terms[place]!]!++] = postings[place]!;
    let start = 0;
    for (const [term, id] of this.#ids) {
      const end = ends[id]!;
      const own: number[] = [];
      while (start < end) own.push(sorted[start++]!);
      yield [term, own];
    }
  }
}
