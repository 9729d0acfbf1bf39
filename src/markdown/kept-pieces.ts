import { endMark } from "./note-draft.ts";

/** Marks a piece of our own HTML while the note around it is sanitised. */
const keptMark = "\uFDD3";
const mark = /\uFDD3(\d+)\uFDD1/g;

/** Pieces of our own HTML that a sanitiser must not touch. */
export class KeptPieces {
  readonly #pieces: string[] = [];

  /** Stands for a piece until `restore`. */
  keep(html: string): string {
    return keptMark + (this.#pieces.push(html) - 1) + endMark;
  }

  /** Puts the pieces back. */
  restore(html: string): string {
    return html.replace(mark, (_, index: string) => this.#pieces[Number(index)] ?? "");
  }
}
