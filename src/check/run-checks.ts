import { type Diagnostic, diagnosticCodes } from "../model/diagnostic.ts";
import type { Graph } from "../model/graph.ts";
import type { Options } from "../model/options.ts";
import { applyIgnores, type PlacedIgnore } from "./apply-ignores.ts";
import type { Finding } from "./rule.ts";
import { rules } from "./rules.ts";
import { unusedIgnores } from "./unused-ignores.ts";

/** What the source layer says of all notes. */
export interface Checked {
  /** By path, line, column, code. */
  readonly diagnostics: readonly Diagnostic[];
  /** Authors' wishes that no finding met, but that a later layer may meet. */
  readonly openIgnores: readonly PlacedIgnore[];
}

/** Runs every rule of the source layer; the findings come with the owner's severities, less what authors ignore. */
export function checkGraph(graph: Graph, options: Pick<Options, "severity">, more: Iterable<Finding> = []): Checked {
  const { kept, unused } = applyIgnores(graph, [...rules.flatMap((rule) => [...rule(graph)]), ...more]);
  const { findings, open } = unusedIgnores(graph, unused, new Set(["source"]));
  const diagnostics = [...kept, ...findings].flatMap((finding) => withSeverity(finding, options));
  return { diagnostics: sortDiagnostics(diagnostics), openIgnores: open };
}

/** The findings of `checkGraph` alone. */
export function runChecks(graph: Graph, options: Pick<Options, "severity">): readonly Diagnostic[] {
  return checkGraph(graph, options).diagnostics;
}

/** A finding with the owner's severity; none where it is off. */
export function withSeverity(finding: Finding, options: Pick<Options, "severity">): Diagnostic[] {
  const severity = options.severity[finding.code] ?? diagnosticCodes[finding.code];
  return severity === "off" ? [] : [{ ...finding, severity }];
}

/** Sorts by path, line, column, code (in code units, so that the order is the same everywhere). */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compare(a.path, b.path) ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column ||
      compare(a.code, b.code) ||
      compare(a.target, b.target),
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
