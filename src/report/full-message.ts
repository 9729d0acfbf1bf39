import type { Diagnostic } from "../model/diagnostic.ts";
import type { Lang } from "../model/options.ts";
import { describeDiagnostic } from "./describe-diagnostic.ts";
import { describeSuggestion } from "./describe-suggestion.ts";

/** Sentence and suggestion in one line, for formats that have one place for both. */
export function fullMessage(diagnostic: Diagnostic, lang: Lang): string {
  const suggestion = describeSuggestion(diagnostic, lang);
  const sentence = describeDiagnostic(diagnostic, lang);
  return suggestion === undefined ? sentence : `${sentence} ${suggestion}`;
}
