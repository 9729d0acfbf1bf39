import type { Diagnostic } from "../model/diagnostic.ts";

/** A finding that its owner has put up with. */
export interface BaselineEntry {
  readonly code: string;
  readonly path: string;
  readonly target: string;
  /** The owner's; empty until written. */
  readonly reason: string;
}

/** What is new, how much was known, and which entries were not met any more. */
export interface Judged {
  readonly diagnostics: readonly Diagnostic[];
  readonly known: number;
  readonly gone: readonly BaselineEntry[];
}

/** Takes known findings out: by code, note and target, wherever in the note they stand now; each entry stands for one finding. */
export function applyBaseline(entries: readonly BaselineEntry[], diagnostics: readonly Diagnostic[]): Judged {
  const left = new Map<string, BaselineEntry[]>();
  for (const entry of entries) left.set(keyOf(entry), [...(left.get(keyOf(entry)) ?? []), entry]);
  const fresh = diagnostics.filter((finding) => left.get(keyOf(finding))?.shift() === undefined);
  const gone = new Set([...left.values()].flat());
  return {
    diagnostics: fresh,
    known: diagnostics.length - fresh.length,
    gone: entries.filter((entry) => gone.has(entry)),
  };
}

/** A baseline of these findings; reasons that were written for the same ones are kept. Sorted by note, code, target. */
export function makeBaseline(entries: readonly BaselineEntry[], diagnostics: readonly Diagnostic[]): BaselineEntry[] {
  const reasons = new Map<string, string[]>();
  for (const entry of entries) reasons.set(keyOf(entry), [...(reasons.get(keyOf(entry)) ?? []), entry.reason]);
  return diagnostics
    .map(({ code, path, target }) => ({
      code,
      path,
      target,
      reason: reasons.get(keyOf({ code, path, target }))?.shift() ?? "",
    }))
    .toSorted((a, b) => compare(a.path, b.path) || compare(a.code, b.code) || compare(a.target, b.target));
}

function keyOf({ code, path, target }: Pick<BaselineEntry, "code" | "path" | "target">): string {
  return JSON.stringify([code, path, target]);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
