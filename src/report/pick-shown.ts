import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import { sortDiagnostics } from "./sort-diagnostics.ts";

/** Findings of one note that a person may still read; those of a generated table of dead links are never read. */
const MOST_OF_NOTE = 200;

const rank = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

/** Findings as they are shown to a person, sorted, and for a note with too many how many were left out. */
export interface ShownFindings {
  readonly shown: readonly Diagnostic[];
  readonly hidden: ReadonlyMap<string, number>;
}

/** Picks what is shown: of a note with very many findings the worst, of those the first. */
export function pickShown(diagnostics: readonly Diagnostic[]): ShownFindings {
  const byPath = new Map<string, Diagnostic[]>();
  for (const found of sortDiagnostics(diagnostics)) {
    const list = byPath.get(found.path);
    if (list === undefined) byPath.set(found.path, [found]);
    else list.push(found);
  }
  const shown: Diagnostic[] = [];
  const hidden = new Map<string, number>();
  for (const [path, list] of byPath) {
    if (list.length > MOST_OF_NOTE) hidden.set(path, list.length - MOST_OF_NOTE);
    for (const found of pickWorst(list)) shown.push(found);
  }
  return { shown, hidden };
}

function pickWorst(list: readonly Diagnostic[]): readonly Diagnostic[] {
  if (list.length <= MOST_OF_NOTE) return list;
  const worst = list.toSorted((a, b) => rank[a.severity] - rank[b.severity]).slice(0, MOST_OF_NOTE);
  return sortDiagnostics(worst);
}
