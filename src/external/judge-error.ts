import type { Verdict } from "./verdict.ts";

interface Coded {
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
  readonly message?: unknown;
}

/** Every code in an error, its causes and its parts (Node tries several addresses). */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { code, cause, errors = [] } = error as Coded;
  return [...(typeof code === "string" ? [code] : []), ...[cause, ...errors].flatMap((one) => codesOf(one, depth + 1))];
}

type Rule = readonly [RegExp, Omit<Verdict, "detail">];

/** In order: where several addresses failed in several ways, the first rule that fits any of them decides. */
const rules: readonly Rule[] = [
  [/^IEUM_PRIVATE$/, { status: "unknown", reason: "private-address" }],
  [/^(ENOTFOUND|ENODATA)$/, { status: "dead", reason: "dns", retry: "soon" }],
  [/^(EAI_|ESERVFAIL$|EREFUSED$|ETIMEOUT$)/, { status: "unknown", reason: "dns-trouble", retry: "soon" }],
  [/^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/, { status: "unknown", reason: "timeout", retry: "once" }],
  [/^ECONNREFUSED$/, { status: "dead", reason: "refused", retry: "soon" }],
  [
    /^(E(HOST|NET)(UNREACH|DOWN)|EADDRNOTAVAIL|EACCES|EPERM)$/,
    { status: "unknown", reason: "unreachable", retry: "soon" },
  ],
  [/^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)$/, { status: "unknown", reason: "reset", retry: "soon" }],
  [
    /^(CERT_|ERR_TLS|ERR_SSL|EPROTO$|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|HOSTNAME_)/,
    { status: "unknown", reason: "tls" },
  ],
];

/** Judges a request that got no response. Only codes are passed on: messages may hold what must not be printed. */
export function judgeError(error: unknown, proxied: boolean): Verdict {
  const codes = codesOf(error);
  const detail = codes.find((code) => !code.startsWith("IEUM")) ?? "";
  const named = detail === "" ? {} : { detail };
  const found = rules.find(([pattern]) => codes.some((code) => pattern.test(code)))?.[1];
  // Behind a proxy a failed connection says nothing about the site.
  if (proxied && found?.reason !== "timeout" && found?.reason !== "tls") {
    return { status: "unknown", reason: "proxy", retry: "soon", ...named };
  }
  if (found === undefined) return { status: "unknown", reason: "protocol", ...named };
  return found.reason === "tls" ? { ...found, ...named } : found;
}
