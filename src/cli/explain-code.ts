import { type DiagnosticCode, diagnosticCodes } from "../model/diagnostic.ts";
import { UsageError } from "../model/usage-error.ts";
import { createClosest } from "../text/closest.ts";
import type { Context, ExitCode } from "./context.ts";
import { readGuidePage } from "./read-guide-page.ts";

/** Whether what `--explain` was given is meant as a code: an address has a dot, a colon or a slash. */
export function isCodeLike(written: string): boolean {
  return !/[.:/]/.test(written);
}

/**
 * `ieum check --explain missing-note`: prints what a finding means, why it is told and how to mend it.
 * @throws UsageError `bad-value` with the nearest code
 */
export function explainCode(written: string, context: Context): ExitCode {
  const codes = Object.keys(diagnosticCodes);
  const code = written.toLowerCase();
  if (!codes.includes(code)) {
    const expected = createClosest(codes)(code) ?? "missing-note, dead-link …, https://…";
    throw new UsageError("bad-value", { option: "--explain", value: written, expected });
  }
  const { title, markdown } = readGuidePage(code as DiagnosticCode, context.lang);
  context.out.write(`${title}\n\n${markdown}\n`);
  return 0;
}
