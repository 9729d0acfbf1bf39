import type { Diagnostic } from "../model/diagnostic.ts";
import { hideSecrets } from "../text/hide-secrets.ts";
import { codeLayers, type Layer } from "./code-layers.ts";

/** A finding that its owner has put up with. */
export interface BaselineEntry {
  readonly code: string;
  readonly path: string;
  /** Without secrets: the file is committed. */
  readonly target: string;
  /** The owner's; empty until written. */
  readonly reason: string;
}

/** What is new, what was known, and which entries were not met any more. */
export interface Judged {
  readonly diagnostics: readonly Diagnostic[];
  readonly known: readonly Diagnostic[];
  readonly gone: readonly BaselineEntry[];
}

/**
 * Takes known findings out: by code, note and target, wherever in the note they stand now; each entry stands for one finding. `ran`: the
 * layers that looked at everything; what no other can find is not gone where it was not met, nor what is said of a link of which nothing
 * could be learned this time.
 */
export function applyBaseline(
  entries: readonly BaselineEntry[],
  diagnostics: readonly Diagnostic[],
  ran: ReadonlySet<Layer>,
): Judged {
  const left = byKey(entries);
  const [fresh, known]: [Diagnostic[], Diagnostic[]] = [[], []];
  for (const finding of diagnostics) (left.get(keyOf(finding))?.shift() === undefined ? fresh : known).push(finding);
  const gone = new Set([...left.values()].flat());
  const isSeen = createIsSeen(diagnostics, ran);
  return {
    diagnostics: fresh,
    known,
    gone: entries.filter((entry) => gone.has(entry) && isSeen(entry)),
  };
}

/** A baseline of these findings and of what this run could not find; reasons that were written for the same ones are kept. Sorted by note, code, target. */
export function makeBaseline(
  entries: readonly BaselineEntry[],
  diagnostics: readonly Diagnostic[],
  ran: ReadonlySet<Layer>,
): BaselineEntry[] {
  const left = byKey(entries);
  const found = diagnostics.map(
    ({ code, path, target }) => left.get(keyOf({ code, path, target }))?.shift() ?? { code, path, target, reason: "" },
  );
  const isSeen = createIsSeen(diagnostics, ran);
  const unseen = [...left.values()].flat().filter((entry) => !isSeen(entry));
  const entriesNow = [...found, ...unseen].map((entry) => ({ ...entry, target: hideSecrets(entry.target) }));
  return entriesNow.toSorted(
    (a, b) => compare(a.path, b.path) || compare(a.code, b.code) || compare(a.target, b.target),
  );
}

/** Makes a function that tells whether this run would have found what an entry stands for. */
function createIsSeen(diagnostics: readonly Diagnostic[], ran: ReadonlySet<Layer>): (entry: BaselineEntry) => boolean {
  const unknown = new Set(
    diagnostics.flatMap((found) => (found.code === "unknown-link" ? [keyOf({ ...found, code: "" })] : [])),
  );
  return (entry) => {
    // A file that lies outside of the notes was built of them.
    const layers = entry.path.startsWith("../") ? (["site"] as const) : codeLayers(entry.code);
    if (!layers.some((layer) => ran.has(layer))) return false;
    return !layers.includes("external") || !unknown.has(keyOf({ ...entry, code: "" }));
  };
}

function byKey(entries: readonly BaselineEntry[]): Map<string, BaselineEntry[]> {
  const map = new Map<string, BaselineEntry[]>();
  for (const entry of entries) map.set(keyOf(entry), [...(map.get(keyOf(entry)) ?? []), entry]);
  return map;
}

function keyOf({ code, path, target }: Pick<BaselineEntry, "code" | "path" | "target">): string {
  return JSON.stringify([code, path, hideSecrets(target)]);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
