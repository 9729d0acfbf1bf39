import type { Diagnostic, DiagnosticCode } from "../../model/diagnostic.ts";
import type { ExternalReason } from "../../model/external-answer.ts";

/** A language's sentence for every code, and its phrase for every reason of the external check. */
export interface MessageTable {
  readonly sentences: { readonly [code in DiagnosticCode]: (diagnostic: Diagnostic) => string };
  readonly reasons: Readonly<Record<ExternalReason, string>>;
  /** Asks whether the suggestion was meant, or tells what to write. */
  readonly suggest: (diagnostic: Diagnostic, suggestion: string) => string;
}
