import type { Diagnostic } from "../model/diagnostic.ts";
import type { Graph } from "../model/graph.ts";
import type { Options } from "../model/options.ts";
import { applyIgnores, type PlacedIgnore } from "./apply-ignores.ts";
import type { Layer } from "./code-layers.ts";
import { sortDiagnostics, withSeverity } from "./run-checks.ts";
import { unusedIgnores } from "./unused-ignores.ts";

/** What the source layer has found. */
export interface SourceLayer {
  readonly graph: Graph;
  readonly options: Pick<Options, "severity">;
  readonly diagnostics: readonly Diagnostic[];
  /** Wishes that it did not meet, and that a later layer may. */
  readonly openIgnores: readonly PlacedIgnore[];
}

/** Joins the findings of later layers to those of the source: authors' wishes hold for them too, and those that no layer met are told. `ran`: the later layers that looked at every note. */
export function joinLayers(source: SourceLayer, later: readonly Diagnostic[], ran: readonly Layer[]): Diagnostic[] {
  const { kept, unused } = applyIgnores(source.graph, later);
  const unmet = new Set(unused.map(({ ignore }) => ignore));
  const open = source.openIgnores.filter(({ ignore }) => unmet.has(ignore));
  const { findings } = unusedIgnores(source.graph, open, new Set(["source", ...ran]));
  return sortDiagnostics([
    ...source.diagnostics,
    ...kept,
    ...findings.flatMap((finding) => withSeverity(finding, source.options)),
  ]);
}
