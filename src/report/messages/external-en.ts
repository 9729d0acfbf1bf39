import type { Diagnostic } from "../../model/diagnostic.ts";
import type { ExternalReason } from "../../model/external-answer.ts";
import { factsOf } from "./facts-of.ts";
import { fragmentOf } from "./fragment-of.ts";
import type { MessageTable } from "./message-table.ts";
import { readable } from "./readable.ts";

const quote = (text: string): string => `“${readable(text)}”`;

/** Why an external link got its status, in English, to stand in parentheses. */
export const reasonsEn: MessageTable["reasons"] = {
  "http-status": "the server's answer",
  dns: "no such domain",
  "dns-trouble": "domain lookup failed",
  refused: "connection refused",
  unreachable: "network unreachable",
  reset: "connection reset",
  timeout: "timed out",
  tls: "certificate or TLS trouble",
  protocol: "the answer is not HTTP",
  proxy: "proxy trouble",
  "bot-wall": "robots are turned away",
  "rate-limited": "too many requests",
  budget: "the time budget was used up",
  robots: "robots.txt forbids it",
  "redirect-loop": "redirects go round in a loop",
  "too-many-redirects": "too many redirects",
  "redirect-without-address": "redirect without an address",
  "redirect-scheme": "redirect to an address that is not the web's",
  "redirect-private": "redirect from a public to a private address",
  "missing-id": "no such id in the page",
  "bad-url": "bad address",
  "other-scheme": "not a web address",
  "private-address": "private address",
  "skip-rule": "a skip rule",
  "accept-rule": "an accept rule",
  "other-shard": "another shard's",
};

/** ` (404)`, ` (timed out)`, ` (503, timed out)`, or nothing. */
function why(found: Diagnostic): string {
  const facts = factsOf(found);
  const reason = facts.text("reason");
  const parts = [
    facts.text("httpStatus"),
    reason === "http-status"
      ? ""
      : Object.hasOwn(reasonsEn, reason)
        ? reasonsEn[reason as ExternalReason]
        : readable(reason),
    readable(facts.text("detail")),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** Sentences about external links in English. */
export const externalEn = {
  "dead-link": (found) => {
    const since = factsOf(found).text("failingSince").slice(0, 10);
    return `The link ${quote(found.target)} is dead${why(found)}.${since === "" ? "" : ` It has failed since ${since}.`} Find its new address or drop it.`;
  },
  "unknown-link": (found) =>
    `It is not known whether the link ${quote(found.target)} is alive${why(found)}. Look in a browser.`,
  "broken-fragment": (found) =>
    `The page opens but has no id ${quote(`#${fragmentOf(found)}`)}. Use one that is there.`,
  redirected: (found) => {
    if (factsOf(found).text("secure") !== "") return `${quote(found.target)} answers the same page under https`;
    const final = factsOf(found).text("finalUrl") || (found.suggestion ?? "");
    return `${quote(found.target)} has moved for good${final === "" ? "" : `: ${quote(final)}`}`;
  },
} as const satisfies Partial<MessageTable["sentences"]>;
