import type { Impact } from "./impact.ts";
import { rateText } from "./impact.ts";

/** Counts the terms of one unit by number, then holds what each says in it. Used again for the next unit. */
export class UnitTally {
  /** Count while text is read, then impact and one; 0: not there. */
  #values = new Uint16Array(1 << 16);
  #ids: number[] = [];
  #length = 0;

  #reach(id: number): void {
    if (id < this.#values.length) return;
    const wider = new Uint16Array(Math.max(this.#values.length * 2, id + 1));
    wider.set(this.#values);
    this.#values = wider;
  }

  /** Counts terms of the unit's text. */
  count(ids: readonly number[]): void {
    this.#length += ids.length;
    for (const id of ids) {
      this.#reach(id);
      const value = this.#values[id] ?? 0;
      if (value === 0) this.#ids.push(id);
      this.#values[id] = value + 1;
    }
  }

  /** Turns all counts into impacts. */
  rate(): void {
    for (const id of this.#ids) this.#values[id] = 1 + rateText(this.#values[id] ?? 0, this.#length);
  }

  /** Lifts terms to at least an impact; after `rate`. */
  raise(ids: readonly number[], impact: Impact): void {
    for (const id of ids) {
      this.#reach(id);
      const value = this.#values[id] ?? 0;
      if (value === 0) this.#ids.push(id);
      if (value < impact + 1) this.#values[id] = impact + 1;
    }
  }

  /** Hands each term and its impact over and forgets them. */
  drain(take: (id: number, impact: Impact) => void): void {
    for (const id of this.#ids) {
      take(id, (this.#values[id] ?? 1) - 1);
      this.#values[id] = 0;
    }
    this.#ids = [];
    this.#length = 0;
  }
}
