import type { Diagnostic } from "../../model/diagnostic.ts";

/** A diagnostic's data by key, tolerant of what is absent. */
export interface Facts {
  /** Empty where absent. */
  text(key: string): string;
  /** Zero where absent or not a number. */
  number(key: string): number;
  /** Empty where absent; one value is a list of one. */
  list(key: string): readonly string[];
}

/** Reads a diagnostic's data as texts, numbers and lists. */
export function factsOf({ data }: Diagnostic): Facts {
  return {
    text: (key) => {
      const value = data[key];
      return typeof value === "object" ? value.join(", ") : value === undefined ? "" : String(value);
    },
    number: (key) => {
      const value = Number(data[key]);
      return Number.isFinite(value) ? value : 0;
    },
    list: (key) => {
      const value = data[key];
      return typeof value === "object" ? value : value === undefined ? [] : [String(value)];
    },
  };
}
