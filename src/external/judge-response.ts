import type { Response } from "./create-client.ts";
import { retryAfter } from "./retry-after.ts";
import type { Verdict } from "./verdict.ts";

/** Signs by which the usual walls say that a robot was stopped, not that the page is gone. */
function isWall({ status, headers }: Pick<Response, "status" | "headers">): boolean {
  if (String(headers["cf-mitigated"] ?? "").includes("challenge")) return true;
  if (/challenge|captcha/.test(String(headers["x-amzn-waf-action"] ?? ""))) return true;
  if (headers["x-datadome"] !== undefined && status >= 400) return true;
  const server = String(headers["server"] ?? "").toLowerCase();
  return (
    (status === 403 || status === 503) &&
    /cloudflare|akamaighost|ddos-guard|sucuri|imperva|incapsula|qrator/.test(server)
  );
}

/** Judges a response that is no redirect. `accepted`: the owner calls this status alive. */
export function judgeResponse(
  response: Pick<Response, "status" | "headers">,
  now: number,
  accepted: (status: number) => boolean,
): Verdict {
  const { status: httpStatus, headers } = response;
  if (accepted(httpStatus)) return { status: "alive", httpStatus, reason: "accept-rule" };
  if (isWall(response)) return { status: "unknown", httpStatus, reason: "bot-wall" };
  if (httpStatus < 400) return { status: "alive", httpStatus };
  switch (httpStatus) {
    case 404:
    case 410:
      return { status: "dead", httpStatus, reason: "http-status", retry: "once" };
    case 429:
    case 503: {
      const header = headers["retry-after"];
      const wait = retryAfter(typeof header === "string" ? header : header?.[0], now);
      const reason = httpStatus === 429 ? "rate-limited" : "http-status";
      return { status: "unknown", httpStatus, reason, retry: wait ?? "soon" };
    }
    case 999:
      return { status: "unknown", httpStatus, reason: "bot-wall" };
    default:
      return {
        status: "unknown",
        httpStatus,
        reason: "http-status",
        ...(httpStatus >= 500 && httpStatus < 600 ? { retry: "soon" as const } : {}),
      };
  }
}
