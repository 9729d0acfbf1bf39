import type { Impact } from "./impact.ts";
import { rateText } from "./impact.ts";
import { NumberList } from "./number-list.ts";

/** Counts the terms of one unit by number, then holds what each says in it. Used again for the next unit. */
export class UnitTally {
  /** Count while text is read, then impact and one; 0: not there. */
  #values = new Uint16Array(1 << 16);
  readonly #ids = new NumberList();
  #length = 0;

  #reach(id: number): void {
    if (id < this.#values.length) return;
    const wider = new Uint16Array(Math.max(this.#values.length * 2, id + 1));
    wider.set(this.#values);
    this.#values = wider;
  }

  /** Counts terms of the unit's text. */
  count(list: NumberList): void {
    this.#length += list.length;
    const ids = list.values;
    for (let index = 0; index < list.length; index++) {
      const id = ids[index] ?? 0;
      this.#reach(id);
      const value = this.#values[id] ?? 0;
      if (value === 0) this.#ids.push(id);
      this.#values[id] = value + 1;
    }
  }

  /** Turns all counts into impacts. */
  rate(): void {
    const ids = this.#ids.values;
    for (let index = 0; index < this.#ids.length; index++) {
      const id = ids[index] ?? 0;
      this.#values[id] = 1 + rateText(this.#values[id] ?? 0, this.#length);
    }
  }

  /** Lifts terms to at least an impact; after `rate`. */
  raise(list: NumberList, impact: Impact): void {
    const ids = list.values;
    for (let index = 0; index < list.length; index++) {
      const id = ids[index] ?? 0;
      this.#reach(id);
      const value = this.#values[id] ?? 0;
      if (value === 0) this.#ids.push(id);
      if (value < impact + 1) this.#values[id] = impact + 1;
    }
  }

  /** Hands each term and its impact over and forgets them. */
  drain(take: (id: number, impact: Impact) => void): void {
    const ids = this.#ids.values;
    for (let index = 0; index < this.#ids.length; index++) {
      const id = ids[index] ?? 0;
      take(id, (this.#values[id] ?? 1) - 1);
      this.#values[id] = 0;
    }
    this.#ids.clear();
    this.#length = 0;
  }
}
