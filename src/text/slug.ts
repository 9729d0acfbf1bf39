import { slug as githubSlug } from "github-slugger";
import { nfc } from "./nfc.ts";

/** What a heading without a single letter or digit is called. */
const fallback = "section";

/** Gives the id that GitHub makes of a heading's text, before duplicates are numbered; `section` where GitHub has none. */
export function slug(text: string): string {
  return githubSlug(nfc(text)) || fallback;
}

/** Whether nothing of a heading's text goes into an id: GitHub numbers such headings ``, `-1`, `-2`. */
export function isNameless(text: string): boolean {
  return githubSlug(nfc(text)) === "";
}

/** Hands out ids that are unique in one note: `a`, `a-1`, `a-2` as on GitHub; `section`, `section-1` for empty ones. */
export class Slugger {
  /** How often each id was asked for again. */
  readonly #taken = new Map<string, number>();

  /** The next free id for a heading's text. */
  next(text: string): string {
    const first = slug(text);
    let id = first;
    // As github-slugger counts: `a-1` that was written so is skipped by the second `a`, which is `a-2`.
    for (let count = this.#taken.get(first) ?? 0; this.#taken.has(id); id = `${first}-${count}`) {
      count++;
      this.#taken.set(first, count);
    }
    this.#taken.set(id, 0);
    return id;
  }

  /** Takes an id that its author chose; `false` where it is taken already. */
  take(id: string): boolean {
    const free = !this.#taken.has(id);
    if (free) this.#taken.set(id, 0);
    return free;
  }
}
