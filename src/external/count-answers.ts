import type { ExternalAnswer, ExternalStatus } from "../model/external-answer.ts";

/** How many answers there are of each status. */
export function countAnswers(answers: Iterable<ExternalAnswer>): Record<ExternalStatus, number> {
  const counts = { alive: 0, dead: 0, unknown: 0, "broken-fragment": 0, skipped: 0 };
  for (const { status } of answers) counts[status] += 1;
  return counts;
}
