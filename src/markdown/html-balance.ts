import { voidElements } from "./html-policy.ts";

/** Elements whose contents mean nothing without them. */
export const wholeElements: readonly string[] = ["svg", "math", "object", "select", "template"];

interface Open {
  readonly name: string;
  readonly level: number;
  /** It, or one around it, goes as a whole. */
  readonly dropped: boolean;
}

/** Follows raw tags through a note: HTML that leaves none open, in the very block where it began, cannot break its page. */
export class HtmlBalance {
  readonly #open: Open[] = [];

  /** In an element that goes as a whole: to report each piece of a drawing would be noise. */
  get dropped(): boolean {
    return this.#open.at(-1)?.dropped ?? false;
  }

  /** A start tag at a level of nesting. */
  open(name: string, level: number): void {
    if (voidElements.has(name)) return;
    this.#open.push({ name, level, dropped: this.dropped || wholeElements.includes(name) });
  }

  /** An end tag; `false` where it closes nothing that was opened last and on this level. */
  close(name: string, level: number): boolean {
    const last = this.#open.at(-1);
    if (last?.name !== name || last.level !== level) return false;
    this.#open.pop();
    return true;
  }

  /** A block at a level ends; `false` where something in it is still open. */
  leave(level: number): boolean {
    let clean = true;
    while (this.#open.length > 0 && this.#open.at(-1)!.level > level) {
      this.#open.pop();
      clean = false;
    }
    return clean;
  }
}
