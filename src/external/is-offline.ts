import type { ExternalAnswer } from "../model/external-answer.ts";

/** Whether every name that was asked is unknown and no server answered at all: then our network is down, not their sites. */
export function isOffline(answers: Iterable<ExternalAnswer>): boolean {
  const lost = new Set<string>();
  for (const { url, status, httpStatus, reason } of answers) {
    if (status === "skipped" || reason === "bad-url") continue;
    if (httpStatus !== undefined || (reason !== "dns" && reason !== "dns-trouble")) return false;
    if (URL.canParse(url)) lost.add(new URL(url).hostname);
  }
  // One name alone may well be wrong.
  return lost.size > 2;
}
