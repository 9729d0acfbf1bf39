import { type RunKind, scanRuns } from "./scan-runs.ts";

/** A stretch of text in one script. */
export interface Run {
  readonly kind: RunKind;
  /** As it stands, not folded. */
  readonly text: string;
  readonly start: number;
  /** Hangul that follows another run without a space: most likely a 조사. */
  readonly glued: boolean;
}

/** The runs of NFC text, in order. */
export function readRuns(text: string): Run[] {
  const runs: Run[] = [];
  scanRuns(text, (kind, start, end, glued) => runs.push({ kind, text: text.slice(start, end), start, glued }));
  return runs;
}
