import type { ExternalReason } from "../model/external-answer.ts";

/** What one try says about a link. */
export interface Verdict {
  readonly status: "alive" | "dead" | "unknown";
  readonly httpStatus?: number;
  readonly reason?: ExternalReason;
  readonly detail?: string;
  /** Whether another try may say something else: after the usual pause, or after this many milliseconds. */
  readonly retry?: "soon" | "once" | number;
}
