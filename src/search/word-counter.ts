/** Above this many words those seen least are forgotten, so that memory stays bounded. */
const most = 300_000;

/** Counts in how many places each word stands; a name's words weigh more, for they are what people look for. */
export class WordCounter {
  readonly #counts = new Map<string, number>();
  #forgotten = 1;

  add(word: string, count: number): void {
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + count);
    if (this.#counts.size > most) this.#forget();
  }

  #forget(): void {
    for (const [word, count] of this.#counts) if (count <= this.#forgotten) this.#counts.delete(word);
    if (this.#counts.size > most / 2) this.#forgotten++;
  }

  /** Words that stand in at least so many places, the most frequent first, `limit` at most. */
  list(least: number, limit: number): readonly string[] {
    return [...this.#counts]
      .filter(([, count]) => count >= least)
      .sort(([one, a], [two, b]) => b - a || (one < two ? -1 : 1))
      .slice(0, limit)
      .map(([word]) => word);
  }
}
