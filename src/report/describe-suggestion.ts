import type { Diagnostic } from "../model/diagnostic.ts";
import type { Lang } from "../model/options.ts";
import { messageTables } from "./messages/message-tables.ts";

/** The sentence that offers a finding's suggestion (`혹시 “…”인가요?`); `undefined` where there is none. */
export function describeSuggestion(diagnostic: Diagnostic, lang: Lang): string | undefined {
  const { suggestion } = diagnostic;
  return suggestion === undefined ? undefined : messageTables[lang].suggest(diagnostic, suggestion);
}
