import { readFileSync } from "node:fs";
import type { Diagnostic } from "../model/diagnostic.ts";
import { writeKeptFile } from "./write-file.ts";

/** What a check has found. */
export interface FoundByCheck {
  readonly notes: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The findings of the last check, for a run in which nothing has changed since. */
export interface KeptFindings {
  readonly recall: (fingerprint: string) => FoundByCheck | undefined;
  readonly keep: (fingerprint: string, found: FoundByCheck) => void;
}

/** Opens what is kept in a file; what cannot be read is nothing, and a file that cannot be written keeps nothing. */
export function openKeptFindings(file: string): KeptFindings {
  return {
    recall(fingerprint) {
      const kept = readKept(file);
      return kept?.fingerprint === fingerprint ? kept.found : undefined;
    },
    keep(fingerprint, { notes, diagnostics }) {
      writeKeptFile(file, JSON.stringify({ fingerprint, found: { notes, diagnostics } }));
    },
  };
}

function readKept(file: string): { readonly fingerprint: string; readonly found: FoundByCheck } | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as { fingerprint: string; found: FoundByCheck };
  } catch {
    return undefined;
  }
}
