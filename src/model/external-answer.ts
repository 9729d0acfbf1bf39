/** What became of an external link. `unknown` is never an author's mistake: walls, limits, time-outs. */
export type ExternalStatus = "alive" | "dead" | "unknown" | "broken-fragment" | "skipped";

/** Why an external link got its status, where the HTTP status alone does not say. */
export type ExternalReason =
  | "http-status"
  | "dns"
  | "dns-trouble"
  | "refused"
  | "unreachable"
  | "reset"
  | "timeout"
  | "tls"
  | "protocol"
  | "proxy"
  | "bot-wall"
  | "rate-limited"
  | "budget"
  | "robots"
  | "redirect-loop"
  | "too-many-redirects"
  | "redirect-without-address"
  | "redirect-scheme"
  | "redirect-private"
  | "missing-id"
  | "bad-url"
  | "other-scheme"
  | "private-address"
  | "skip-rule"
  | "accept-rule"
  | "other-shard";

/** The answer to one external URL (with its fragment, as written). */
export interface ExternalAnswer {
  readonly url: string;
  readonly status: ExternalStatus;
  /** Of the last response. */
  readonly httpStatus?: number;
  /** Where redirects ended, fragment included; absent where there were none. */
  readonly finalUrl?: string;
  /** True where every redirect on the way was permanent (301, 308): the note should say `finalUrl`. */
  readonly permanent?: boolean;
  readonly reason?: ExternalReason;
  /** A fact that belongs to the reason: an address, a rule, a TLS code. */
  readonly detail?: string;
  /** ISO 8601; absent where nothing was asked. */
  readonly checkedAt?: string;
  /** ISO 8601, since when the link has been failing in every run. */
  readonly failingSince?: string;
  /** The same page under https, for a link under http. */
  readonly secure?: string;
  /** An archived copy. */
  readonly archived?: string;
}
