import { type Impact, rateHeading, rateLead, rateTitle } from "./impact.ts";
import { readInitialTerms } from "./initial-terms.ts";
import { folderTerms, tagTerms } from "./mark-terms.ts";
import { NumberList } from "./number-list.ts";
import { readJoinedTerms } from "./read-joined-terms.ts";
import { RunReader } from "./run-reader.ts";
import type { SearchDocument } from "./search-document.ts";
import type { UnitSection } from "./split-units.ts";
import type { TermTable } from "./term-table.ts";
import { UnitTally } from "./unit-tally.ts";
import type { WordCounter } from "./word-counter.ts";

/** Reads units in order and adds what their terms say to the table. */
export class UnitReader {
  readonly #terms: TermTable;
  readonly #runs: RunReader;
  readonly #tally = new UnitTally();
  readonly #list = new NumberList();
  #unit = 0;

  constructor(terms: TermTable, words: WordCounter) {
    this.#terms = terms;
    this.#runs = new RunReader(terms, words);
  }

  /** How many units were read. */
  get count(): number {
    return this.#unit;
  }

  #raise(terms: readonly string[], impact: Impact): void {
    this.#list.clear();
    for (const term of terms) this.#list.push(this.#terms.idOf(term));
    this.#tally.raise(this.#list, impact);
  }

  #raiseText(text: string, impact: Impact): void {
    this.#tally.raise(this.#runs.read(text, this.#unit, 1), impact);
  }

  #readName(name: string, rate: (terms: number) => Impact): void {
    const ids = this.#runs.read(name, this.#unit, 2);
    const impact = rate(ids.length);
    this.#tally.raise(ids, impact);
    this.#raise(readJoinedTerms(name), Math.max(impact - 1, 3));
  }

  #readNote(document: SearchDocument): void {
    const path = document.path.normalize("NFC").replace(/\.[^./]+$/, "");
    this.#raiseText(path, 1);
    this.#raiseText(path.slice(path.lastIndexOf("/") + 1), 3);
    for (const tag of document.tags) {
      this.#raiseText(tag, 4);
      this.#raise(tagTerms(tag), 7);
    }
    this.#raise(folderTerms(document.folder), 7);
    for (const name of [document.title, ...document.aliases]) {
      this.#readName(name, rateTitle);
      const initials = readInitialTerms(name);
      this.#raise(initials, rateTitle(initials.length / 2));
    }
  }

  /** Reads the next unit; a note's names, tags, path and folders count in its first unit alone. */
  read(document: SearchDocument, sections: readonly UnitSection[], first: boolean): void {
    for (const { text } of sections) this.#tally.count(this.#runs.read(text, this.#unit, 1));
    this.#tally.rate();
    const lead = first ? document.sections.find(({ heading }) => heading !== "")?.heading : undefined;
    for (const { heading, opens } of sections) {
      if (!opens || heading === "") continue;
      // A note's first heading says what the note is about, also where the title comes from elsewhere.
      this.#readName(heading, heading === lead ? rateLead : rateHeading);
      this.#raise(readInitialTerms(heading), 3);
    }
    if (first) this.#readNote(document);
    this.#tally.drain((id, impact) => this.#terms.add(id, (this.#unit << 3) | impact));
    this.#unit++;
  }

  /** Tells the word counter the last of what was met. */
  finish(): void {
    this.#runs.flush();
  }
}
