import { runTerms } from "./run-terms.ts";
import { runWord } from "./run-word.ts";
import { type RunKind, scanRuns } from "./scan-runs.ts";
import type { TermTable } from "./term-table.ts";
import type { WordCounter } from "./word-counter.ts";

/** What a run says: the numbers of its terms, and how often its word was met since the reader last told. */
interface RunReading {
  readonly ids: readonly number[];
  readonly word: string;
  count: number;
  /** The unit in which the word was last counted. */
  unit: number;
}

/** Readings that are remembered: most text is made of few words. */
const most = 200_000;

/** Reads texts run by run, remembers how a run reads, and counts words. */
export class RunReader {
  readonly #terms: TermTable;
  readonly #words: WordCounter;
  readonly #plain = new Map<string, RunReading>();
  readonly #glued = new Map<string, RunReading>();

  constructor(terms: TermTable, words: WordCounter) {
    this.#terms = terms;
    this.#words = words;
  }

  #read(kind: RunKind, text: string, glued: boolean): RunReading {
    const known = glued ? this.#glued : this.#plain;
    let reading = known.get(text);
    if (reading === undefined) {
      const ids = runTerms(kind, text, glued).map((term) => this.#terms.idOf(term));
      reading = { ids, word: runWord(kind, text), count: 0, unit: -1 };
      if (known.size >= most) this.flush();
      known.set(text, reading);
    }
    return reading;
  }

  /** Visits the terms of NFC text run by run; counts each word of it with a weight, at the lightest once a unit. */
  read(text: string, unit: number, weight: number, visit: (ids: readonly number[]) => void): void {
    scanRuns(text, (kind, start, end, glued) => {
      const reading = this.#read(kind, text.slice(start, end), glued);
      if (reading.word !== "" && (reading.unit !== unit || weight > 1)) {
        reading.unit = unit;
        reading.count += weight;
      }
      visit(reading.ids);
    });
  }

  /** Tells the word counter what was met, and forgets how runs read. */
  flush(): void {
    for (const known of [this.#plain, this.#glued]) {
      for (const { word, count } of known.values()) if (count > 0) this.#words.add(word, count);
      known.clear();
    }
  }
}
