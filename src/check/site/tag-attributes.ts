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

  constructor(text: string) {
    this.#text = text;
  }

  clear(): void {
    this.#names.length = 0;
    this.#spans.length = 0;
  }

  add(name: string, start: number, end: number): void {
    this.#names.push(name);
    this.#spans.push(start, end);
  }

  get names(): readonly string[] {
    return this.#names;
  }

  get(name: string): AttributeValue | undefined {
    const at = this.#names.indexOf(name);
    if (at < 0) return undefined;
    const [start, end] = [this.#spans[at * 2]!, this.#spans[at * 2 + 1]!];
    return { value: decodeEntities(this.#text.slice(start, end)), start, end };
  }

  /** Empty where absent. */
  text(name: string): string {
    return this.get(name)?.value ?? "";
  }
}
