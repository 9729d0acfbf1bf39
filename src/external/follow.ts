import { classifyHost } from "./classify-host.ts";
import type { Response } from "./create-client.ts";
import { createCookieJar } from "./create-cookie-jar.ts";
import type { ExternalSession } from "./external-session.ts";
import { headersFor } from "./headers-for.ts";
import { judgeError } from "./judge-error.ts";
import { judgeResponse } from "./judge-response.ts";
import { proxyFor } from "./proxy-for.ts";
import { resolveLocation } from "./resolve-location.ts";
import type { Verdict } from "./verdict.ts";

/** How one try ended, and where. */
export interface Ending<T> {
  readonly verdict: Verdict;
  readonly url: URL;
  readonly redirects: number;
  /** Every redirect was permanent. */
  readonly permanent: boolean;
  /** The type of the last response's content and which of its length, date and tag are told; empty where none is. */
  readonly look: string;
  /** What `read` made of the last response; only where that is alive. */
  readonly result?: T;
}

interface Step {
  readonly status: number;
  readonly headers: Response["headers"];
}

const isRedirect = ({ status }: Step): boolean => [301, 302, 303, 307, 308].includes(status);

function lookOf({ headers }: Step): string {
  const told = ["content-length", "etag", "last-modified"].filter((name) => (headers[name] ?? "0") !== "0");
  return told.length === 0 ? "" : [single(headers["content-type"]) ?? "", ...told].join(" ");
}

const single = (value: string | string[] | undefined): string | undefined =>
  typeof value === "object" ? value[0] : value;

/** One try: asks a URL, follows its redirects, reads the last response. Host and global bounds hold for every hop. */
export async function follow<T>(
  start: URL,
  method: "GET" | "HEAD",
  session: ExternalSession,
  read?: (response: Response, url: URL) => Promise<T>,
): Promise<Ending<T>> {
  const { options, signal } = session;
  const jar = createCookieJar(options.clock.now());
  const seen = new Set<string>();
  let [url, redirects, permanent, metPublic, look] = [start, 0, true, false, ""];
  const end = (verdict: Verdict, result?: T): Ending<T> => ({
    verdict,
    url,
    redirects,
    permanent: permanent && redirects > 0,
    look,
    ...(result === undefined ? {} : { result }),
  });

  for (;;) {
    const cookie = jar.header(url);
    const bare = new URL(url);
    bare.hash = "";
    if (seen.has(`${bare.href} ${cookie}`)) return end({ status: "dead", reason: "redirect-loop" });
    seen.add(`${bare.href} ${cookie}`);

    let step: Step;
    let result: T | undefined;
    try {
      const headers = {
        "user-agent": options.userAgent,
        accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
        "accept-language": "ko,en;q=0.8",
        ...(read === undefined ? {} : { "accept-encoding": "gzip, deflate, br" }),
        ...(cookie === "" ? {} : { cookie }),
        ...headersFor(url, options),
      };
      const sent = await inTurn(url, session, async () => {
        const place = await classifyHost(url, { ...options, lookup: session.lookup });
        if (place === "private" && metPublic) return "redirect-private";
        if (place === "private" && !options.includeLocal) return "private-address";
        metPublic ||= place === "public";
        if (session.facts.get(url.host)?.closed === true) return "rate-limited";
        const last = (session.facts.get(url.host)?.pending ?? 0) < 2;
        return session.client.send(
          { url: bare, method, headers, guarded: metPublic, last, signal },
          async (response) => {
            const alive = response.status >= 200 && response.status < 300;
            if (read !== undefined && alive) result = await read(response, url);
            return { status: response.status, headers: response.headers };
          },
        );
      });
      if (sent === "rate-limited") return end({ status: "unknown", reason: sent });
      if (typeof sent === "string") return end({ status: "unknown", reason: sent, detail: url.host });
      step = sent;
    } catch (error) {
      const verdict = judgeError(error, proxyFor(url, options.proxy) !== undefined);
      const refused = verdict.reason === "private-address" && redirects > 0;
      return end(refused ? { status: "unknown", reason: "redirect-private", detail: url.host } : verdict);
    }

    look = lookOf(step);
    jar.take(url, [step.headers["set-cookie"] ?? []].flat());
    const accepted = (status: number): boolean =>
      session.accepted(start.href, status) || session.accepted(url.href, status);
    if (!isRedirect(step) || accepted(step.status)) {
      return end(judgeResponse(step, options.clock.now(), accepted), result);
    }
    const httpStatus = step.status;
    const next = resolveLocation(single(step.headers["location"]) ?? "", url);
    if (next === undefined) return end({ status: "unknown", httpStatus, reason: "redirect-without-address" });
    if (next.protocol !== "http:" && next.protocol !== "https:") {
      return end({ status: "unknown", httpStatus, reason: "redirect-scheme", detail: next.protocol });
    }
    if (redirects === options.redirects) return end({ status: "unknown", httpStatus, reason: "too-many-redirects" });
    permanent &&= httpStatus === 301 || httpStatus === 308;
    redirects += 1;
    url = next;
  }
}

/** Waits for the host's and then the run's turn: who holds the second never waits for the first. */
async function inTurn<T>(url: URL, { hosts, all, signal }: ExternalSession, work: () => Promise<T>): Promise<T> {
  await hosts.enter(url.host);
  try {
    await all.enter("");
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      all.leave("");
    }
  } finally {
    hosts.leave(url.host);
  }
}
