import type { ExternalAnswer } from "../model/external-answer.ts";
import type { ExternalSession } from "./external-session.ts";

/** A kept answer as it holds now, under today's rules; `undefined` where the link must be asked. */
export function freshAnswer(
  kept: ExternalAnswer | undefined,
  { options, accepted }: Pick<ExternalSession, "options" | "accepted">,
): ExternalAnswer | undefined {
  if (kept?.checkedAt === undefined) return undefined;
  const age = options.clock.now() - Date.parse(kept.checkedAt);
  const isAccepted = kept.httpStatus !== undefined && accepted(kept.url, kept.httpStatus);
  // A rule may have gone since.
  if (kept.reason === "accept-rule" && !isAccepted) return undefined;
  if (!(age >= 0)) return undefined;
  if (kept.status === "alive") return age < options.keep.alive ? kept : undefined;
  if (kept.status !== "unknown" || age >= options.keep.unknown || kept.reason === "budget") return undefined;
  return isAccepted ? { ...kept, status: "alive", reason: "accept-rule" } : kept;
}
