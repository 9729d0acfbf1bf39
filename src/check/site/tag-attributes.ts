import { decodeEntities } from "./decode-entities.ts";

/** An attribute's value: as a browser reads it, and where it is written. */
export interface AttributeValue {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The attributes of the tag that is being read; one object serves a whole file. Of two with one name the first counts, as in browsers. */
export class TagAttributes {
  readonly #text: string;
  readonly #names: string[] = [];
  readonly #spans: number[] = [];
  #count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  clear(): void {
    this.#count = 0;
  }

  add(name: string, start: number, end: number): void {
    this.#names[this.#count] = name;
    this.#spans[this.#count * 2] = start;
    this.#spans[this.#count * 2 + 1] = end;
    this.#count++;
  }

  get count(): number {
    return this.#count;
  }

  nameAt(index: number): string {
    return this.#names[index]!;
  }

  get(name: string): AttributeValue | undefined {
    for (let i = 0; i < this.#count; i++) {
      if (this.#names[i] === name) return this.at(i);
    }
    return undefined;
  }

  /** Of the attribute at this index. */
  at(index: number): AttributeValue {
    const [start, end] = [this.#spans[index * 2]!, this.#spans[index * 2 + 1]!];
    return { value: decodeEntities(this.#text.slice(start, end)), start, end };
  }

  /** Empty where absent. */
  text(name: string): string {
    return this.get(name)?.value ?? "";
  }
}
