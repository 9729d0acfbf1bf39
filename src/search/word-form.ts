import type { SearchReason } from "./search-result.ts";

/** Terms from one to another (inclusive), and how much a find among them counts. */
export interface Lookup {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** One place of a form: any of its lookups fills it. */
export interface Slot {
  readonly lookups: readonly Lookup[];
  /** Whether a unit without it does not hold the word. */
  readonly required: boolean;
}

/** One way to read a word of the query. */
export interface WordForm {
  /** What a text that holds the word holds, folded; initials for 초성. */
  readonly text: string;
  readonly slots: readonly Slot[];
  /** What a find is worth beside one of the word as typed: 0 to 1. */
  readonly worth: number;
  readonly reason: SearchReason;
}

/** A slot that one term fills. */
export function exactly(term: string, required = true): Slot {
  return { lookups: [{ from: term, to: term, weight: 1 }], required };
}
