/** Whole numbers in one piece of memory that grows: many small arrays would cost more than what is in them. */
export class NumberList {
  #values: Int32Array;
  length = 0;

  constructor(room = 1024) {
    this.#values = new Int32Array(room);
  }

  /** The numbers so far; another array after more were added. */
  get values(): Int32Array {
    return this.#values;
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length++] = value;
  }

  clear(): void {
    this.length = 0;
  }
}
