import type { Token } from "markdown-it";
import { endMark, type NoteDraft, pieceMark } from "./note-draft.ts";

interface Open {
  readonly id: string;
  readonly depth: number;
  readonly level: number;
}

/** Marks where each heading's section starts and ends: at the next heading of its depth, or where what holds it ends. */
export class SectionSlots {
  readonly #draft: NoteDraft;
  readonly #out: Token[];
  readonly #newSlot: (content: string) => Token;
  readonly #open: Open[] = [];

  constructor(draft: NoteDraft, out: Token[], newSlot: (content: string) => Token) {
    this.#draft = draft;
    this.#out = out;
    this.#newSlot = newSlot;
  }

  /** A heading stands at this level of nesting. */
  start(id: string, depth: number, level: number): void {
    while (this.#open.length > 0 && (this.#open.at(-1)!.level > level || this.#endsAt(depth, level))) this.#close();
    this.#open.push({ id, depth, level });
    this.mark(id, false);
  }

  /** A container at this level of nesting ends. */
  close(level: number): void {
    while (this.#open.length > 0 && this.#open.at(-1)!.level > level) this.#close();
  }

  #endsAt(depth: number, level: number): boolean {
    const last = this.#open.at(-1)!;
    return last.level === level && last.depth >= depth;
  }

  #close(): void {
    this.mark(this.#open.pop()!.id, true);
  }

  /** What is cut out as `id` starts or ends here. */
  mark(id: string, end: boolean): void {
    const slot = this.#draft.slots.push({ type: "section", id, end }) - 1;
    this.#out.push(this.#newSlot(pieceMark + slot + endMark));
  }
}
