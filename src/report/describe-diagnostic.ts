import type { Diagnostic } from "../model/diagnostic.ts";
import type { Lang } from "../model/options.ts";
import { messageTables } from "./messages/message-tables.ts";
import { visible } from "./visible.ts";

/** The sentence about a finding, without its suggestion: what is wrong and how to mend it. */
export function describeDiagnostic(diagnostic: Diagnostic, lang: Lang): string {
  // Whatever of the note it names, it is one line that a terminal can show.
  const sentence = visible(messageTables[lang].sentences[diagnostic.code](diagnostic));
  return /[.?!…]$/.test(sentence) ? sentence : `${sentence}.`;
}
