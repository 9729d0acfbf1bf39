import type { DiagnosticCode } from "../model/diagnostic.ts";

/** URL of a code's page in the guide; `undefined` where the report names no guide. */
export function guideUrl(guide: string, code: DiagnosticCode): string | undefined {
  return guide === "" ? undefined : guide.replaceAll("{code}", code);
}
