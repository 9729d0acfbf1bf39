import type { Diagnostic } from "../model/diagnostic.ts";

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By path, line, column (then end, code and target), without regard to the locale: the order of every report. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      order(a.path, b.path) ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column ||
      a.position.endLine - b.position.endLine ||
      a.position.endColumn - b.position.endColumn ||
      order(a.code, b.code) ||
      order(a.target, b.target),
  );
}
