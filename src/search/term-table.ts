import { NumberList } from "./number-list.ts";

const none = -1;

/** All terms of an index and where they stand; a term goes by its number, for numbers are cheap to count. */
export class TermTable {
  readonly #ids = new Map<string, number>();
  /** Postings of all terms as they come, each with the place of its term's next; by term, the first and last place. */
  readonly #postings = new NumberList();
  readonly #next = new NumberList();
  readonly #first = new NumberList();
  readonly #last = new NumberList();

  /** A term's number; new terms get the next. */
  idOf(term: string): number {
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(term, id);
      this.#first.push(none);
      this.#last.push(none);
    }
    return id;
  }

  /** Adds `unit << 3 | impact`; units come in ascending order. */
  add(id: number, posting: number): void {
    const place = this.#postings.length;
    this.#postings.push(posting);
    this.#next.push(none);
    const last = this.#last.values[id] ?? none;
    if (last === none) this.#first.values[id] = place;
    else this.#next.values[last] = place;
    this.#last.values[id] = place;
  }

  /** Terms with their postings, in no order. */
  *entries(): Generator<readonly [term: string, postings: readonly number[]]> {
    for (const [term, id] of this.#ids) {
      const postings: number[] = [];
      for (let place = this.#first.values[id] ?? none; place !== none; place = this.#next.values[place] ?? none) {
        postings.push(this.#postings.values[place] ?? 0);
      }
      yield [term, postings];
    }
  }
}
