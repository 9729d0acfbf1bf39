import type { Diagnostic, DiagnosticCode } from "../../src/model/diagnostic.ts";
import { diagnosticCodes } from "../../src/model/diagnostic.ts";

/** A finding on the third line of `a/컨테이너.md`, about `kubernetes.md`, unless told otherwise. */
export function finding(code: DiagnosticCode, fields: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code,
    severity: diagnosticCodes[code],
    path: "a/컨테이너.md",
    position: { line: 3, column: 3, endLine: 3, endColumn: 24 },
    target: "kubernetes.md",
    data: {},
    ...fields,
  };
}
