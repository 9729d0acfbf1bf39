import { NumberList } from "./number-list.ts";
import { runTerms } from "./run-terms.ts";
import { RunTable } from "./run-table.ts";
import { runWord } from "./run-word.ts";
import { type RunKind, scanRuns } from "./scan-runs.ts";
import type { TermTable } from "./term-table.ts";
import type { WordCounter } from "./word-counter.ts";

/** Runs that are remembered: most text is made of few words. */
const most = 200_000;

/** Reads texts run by run, remembers how a run reads, and counts words. */
export class RunReader {
  readonly #terms: TermTable;
  readonly #words: WordCounter;
  /** Number of each run; glued ones are marked, for they read otherwise. */
  readonly #runs = new RunTable();
  /** By run: where its terms start in `#ids`, its word, how often the word was met, and in which unit last. */
  readonly #starts = new NumberList();
  readonly #runWords: string[] = [];
  readonly #counts = new NumberList();
  readonly #units = new NumberList();
  readonly #ids = new NumberList();
  /** The terms of the text that was read last. */
  readonly #read = new NumberList();

  constructor(terms: TermTable, words: WordCounter) {
    this.#terms = terms;
    this.#words = words;
    this.#starts.push(0);
  }

  #add(kind: RunKind, run: string, glued: boolean): number {
    if (this.#runWords.length >= most) this.flush();
    for (const term of runTerms(kind, run, glued)) this.#ids.push(this.#terms.idOf(term));
    this.#starts.push(this.#ids.length);
    this.#counts.push(0);
    this.#units.push(-1);
    this.#runWords.push(runWord(kind, run));
    return this.#runs.add(run, glued);
  }

  /**
   * Numbers of the terms of NFC text; the list is used again for the next text.
   * Counts each word of it with a weight, at the lightest once a unit.
   */
  read(text: string, unit: number, weight: number): NumberList {
    const read = this.#read;
    read.clear();
    scanRuns(text, (kind, start, end, glued) => {
      const known = this.#runs.find(text, start, end, glued);
      const number = known >= 0 ? known : this.#add(kind, text.slice(start, end), glued);
      const units = this.#units.values;
      if (units[number] !== unit || weight > 1) {
        units[number] = unit;
        this.#counts.values[number] = (this.#counts.values[number] ?? 0) + weight;
      }
      const starts = this.#starts.values;
      const ids = this.#ids.values;
      const after = starts[number + 1] ?? 0;
      for (let index = starts[number] ?? 0; index < after; index++) read.push(ids[index] ?? 0);
    });
    return read;
  }

  /** Tells the word counter what was met, and forgets how runs read. */
  flush(): void {
    for (const [number, word] of this.#runWords.entries()) {
      const count = this.#counts.values[number] ?? 0;
      if (word !== "" && count > 0) this.#words.add(word, count);
    }
    this.#runs.clear();
    this.#runWords.length = 0;
    for (const list of [this.#starts, this.#counts, this.#units, this.#ids]) list.clear();
    this.#starts.push(0);
  }
}
