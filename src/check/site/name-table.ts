/** Slots; names that fall into one push each other out, which costs time and nothing else. */
const SIZE = 1024;

/** Cuts names out of a text in lower case, the same string each time: a site repeats some fifty names a million times. */
export class NameTable {
  readonly #names: string[] = Array.from({ length: SIZE }, () => "");

  /** The name at these offsets of a text. */
  cut(text: string, start: number, end: number): string {
    const length = end - start;
    const first = text.charCodeAt(start);
    const last = text.charCodeAt(end - 1);
    const middle = text.charCodeAt(start + (length >> 1));
    const slot = (length * 31 + first * 17 + middle * 7 + last) % SIZE;
    const known = this.#names[slot]!;
    if (known.length === length && text.startsWith(known, start)) return known;
    // As a property's name a string is kept once by the engine: comparing it is comparing addresses.
    const name = Object.keys({ [text.slice(start, end).toLowerCase()]: 0 })[0]!;
    if (length < 32) this.#names[slot] = name;
    return name;
  }
}
