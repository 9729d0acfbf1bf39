import { sentenceAround } from "../text/sentence-around.ts";
import type { LinkDraft, SectionDraft } from "./note-draft.ts";

/** Absolute addresses lead out of the notes: nobody shows the sentence around them. */
const external = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i;

/** The plain text of one block while it is gathered, and where links and code stand in it. */
export class TextRun {
  /** Joined once, at the end: to cut a string that is still growing copies all of it each time. */
  readonly #parts: string[] = [];
  #length = 0;
  readonly #skip: number[] = [];
  readonly #open: { readonly link: LinkDraft; readonly start: number; readonly part: number }[] = [];
  readonly #closed: { readonly link: LinkDraft; readonly start: number; readonly end: number }[] = [];

  /** Adds text that may mention other notes. */
  add(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Adds text in which nothing is a mention: code, formulas. */
  addOpaque(text: string): void {
    const start = this.#length;
    this.add(text);
    this.#skip.push(start, this.#length);
  }

  /** Adds a link whose text is known at once. */
  addLink(link: LinkDraft): void {
    const start = this.#length;
    this.add(link.text);
    this.#closed.push({ link, start, end: this.#length });
  }

  /** A link's text begins here. */
  openLink(link: LinkDraft): void {
    this.#open.push({ link, start: this.#length, part: this.#parts.length });
  }

  /** The innermost open link's text ends here: that of a Markdown link or of a raw `<a href>`; `<a name="x"></a>` in a link ends none. */
  closeLink(raw = false): void {
    const at = this.#open.findLastIndex(({ link }) => (link.meta.kind === "html") === raw);
    if (at < 0 || (raw && at < this.#open.length - 1)) return;
    const [open] = this.#open.splice(at, 1);
    if (!open) return;
    open.link.text = this.#parts.slice(open.part).join("").trim();
    this.#closed.push({ link: open.link, start: open.start, end: this.#length });
  }

  /** Gives each link its sentence, and the whole to a section. */
  finish(section: SectionDraft | undefined): void {
    // A link that nobody closed has no text of its own.
    this.#open.forEach(({ link, start }) => this.#closed.push({ link, start, end: start }));
    const text = this.#parts.join("");
    for (let i = 0; i < this.#closed.length; i++) {
      const { link, start, end } = this.#closed[i]!;
      if (!external.test(link.meta.destination)) link.context = contextOf(text, start, end);
      this.#skip.push(start, end);
    }
    if (!section || text.trim() === "") return;
    const base = section.text === "" ? 0 : section.text.length + 1;
    section.text = section.text === "" ? text : `${section.text}\n${text}`;
    appendRanges(section.skip, this.#skip, base);
  }
}

function contextOf(text: string, start: number, end: number): LinkDraft["context"] {
  const inner = text.slice(start, end);
  const from = start + (inner.length - inner.trimStart().length);
  return sentenceAround(text, from, Math.max(from, start + inner.trimEnd().length));
}

/** Adds ranges, sorted and joined where they overlap (a link around code). */
function appendRanges(target: number[], flat: readonly number[], base: number): void {
  const ranges = isAscending(flat) ? flat : sortRanges(flat);
  for (let i = 0; i < ranges.length; i += 2) {
    const [start, end] = [ranges[i]! + base, ranges[i + 1]! + base];
    if (start === end) continue;
    const last = target.length - 1;
    if (last > 0 && start <= target[last]!) target[last] = Math.max(target[last]!, end);
    else target.push(start, end);
  }
}

function isAscending(flat: readonly number[]): boolean {
  for (let i = 2; i < flat.length; i += 2) if (flat[i]! < flat[i - 2]!) return false;
  return true;
}

function sortRanges(flat: readonly number[]): number[] {
  const ranges: [number, number][] = [];
  for (let i = 0; i < flat.length; i += 2) ranges.push([flat[i]!, flat[i + 1]!]);
  return ranges.sort((a, b) => a[0] - b[0]).flat();
}
