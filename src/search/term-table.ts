/** All terms of an index and where they stand; a term goes by its number, for numbers are cheap to count. */
export class TermTable {
  readonly #ids = new Map<string, number>();
  readonly #postings: number[][] = [];

  /** A term's number; new terms get the next. */
  idOf(term: string): number {
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.#postings.length;
      this.#ids.set(term, id);
      this.#postings.push([]);
    }
    return id;
  }

  /** Adds `unit << 3 | impact`; units come in ascending order. */
  add(id: number, posting: number): void {
    this.#postings[id]?.push(posting);
  }

  /** Terms with their postings, in no order. */
  *entries(): Generator<readonly [term: string, postings: readonly number[]]> {
    for (const [term, id] of this.#ids) yield [term, this.#postings[id] ?? []];
  }
}
