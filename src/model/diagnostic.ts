import type { Position } from "./position.ts";

/** How bad a finding is. Only errors (and warnings under `--strict`) make a run fail; `off` drops the finding. */
export type Severity = "error" | "warning" | "info";

/** Facts that a sentence about the finding needs: names, candidates, limits. Never sentences. */
export type DiagnosticData = Readonly<Record<string, string | number | readonly string[]>>;

/** One finding: data, no prose. `report/` words it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** NFC path relative to the notes folder, with its extension. */
  readonly path: string;
  readonly position: Position;
  /** What the finding is about, as written: a link's destination, a key, a tag. Empty where there is none. */
  readonly target: string;
  /** What should stand there instead, ready to be put in the target's place. */
  readonly suggestion?: string;
  readonly data: DiagnosticData;
}

/** Every code with its default severity, in the order in which the guide lists them. */
export const diagnosticCodes = {
  "missing-note": "error",
  "bare-brackets": "info",
  "missing-heading": "error",
  "missing-asset": "error",
  "ambiguous-link": "error",
  "case-mismatch": "error",
  "normalization-clash": "error",
  "case-clash": "error",
  "escapes-root": "error",
  "unsafe-link": "error",
  "malformed-url": "error",
  "missing-definition": "warning",
  "draft-link": "error",
  "embed-cycle": "error",
  "embed-depth": "warning",
  "duplicate-url": "error",
  "unusable-url": "error",
  "duplicate-id": "warning",
  "front-matter": "error",
  "unknown-encoding": "error",
  "file-too-large": "warning",
  "unreadable-file": "error",
  "unpublished-file": "error",
  "unsafe-html": "warning",
  "unclosed-comment": "warning",
  "ambiguous-url": "info",
  "stray-strikethrough": "info",
  "math-syntax": "warning",
  "diagram-syntax": "error",
  "diagram-unsupported": "warning",
  "diagram-limit": "error",
  "diagram-unsafe": "error",
  "diagram-data": "warning",
  "diagram-text": "warning",
  "not-on-github": "info",
  "dead-link": "error",
  "unknown-link": "warning",
  "broken-fragment": "warning",
  redirected: "info",
  "broken-page-link": "error",
  "broken-page-fragment": "error",
  "outside-base": "error",
  "relative-on-404": "warning",
  "orphan-page": "info",
  "unused-ignore": "warning",
} as const satisfies Record<string, Severity>;

/** A finding's stable name, as in `--severity`, ignores, baselines and the guide. */
export type DiagnosticCode = keyof typeof diagnosticCodes;
