import type { DiagnosticCode } from "../model/diagnostic.ts";
import { explanationsEn } from "./explanations-en.ts";
import type { GuidePage } from "./guide-page.ts";

/** A code's page in English, made of the brief explanation. */
export function explanationPage(code: DiagnosticCode): GuidePage {
  const { what, mend } = explanationsEn[code];
  return { title: code, summary: what, markdown: `${what}\n\n## Mend\n\n${mend}` };
}
