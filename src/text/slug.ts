import GithubSlugger, { slug as githubSlug } from "github-slugger";
import { nfc } from "./nfc.ts";

/** What a heading without a single letter or digit is called. */
const fallback = "section";

/** Gives the id that GitHub makes of a heading's text, before duplicates are numbered; `section` where GitHub has none. */
export function slug(text: string): string {
  return githubSlug(nfc(text)) || fallback;
}

/** Hands out ids that are unique in one note: `a`, `a-1`, `a-2` as on GitHub; `section`, `section-1` for empty ones. */
export class Slugger {
  readonly #github = new GithubSlugger();

  /** The next free id for a heading's text. */
  next(text: string): string {
    return this.#github.slug(slug(text), true);
  }

  /** Takes an id that its author chose; `false` where it is taken already. */
  take(id: string): boolean {
    return this.#github.slug(id, true) === id;
  }
}
