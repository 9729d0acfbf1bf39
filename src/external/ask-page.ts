import type { Response } from "./create-client.ts";
import type { ExternalSession, HostFacts } from "./external-session.ts";
import type { Ending } from "./follow.ts";
import { follow } from "./follow.ts";

/** Reads what is wanted of a page's body. */
export type ReadPage<T> = (response: Response, url: URL) => Promise<T>;

function factsOf(session: ExternalSession, host: string): HostFacts {
  const known = session.facts.get(host);
  if (known !== undefined) return known;
  const facts: HostFacts = { pending: 0, head: "untested", closed: false };
  session.facts.set(host, facts);
  return facts;
}

/**
 * Asks by HEAD where the host's HEAD can be trusted and no body is wanted, else by GET. Bad news from HEAD, and good news without
 * a word on the content, are asked again by GET.
 */
async function tryOnce<T>(
  url: URL,
  session: ExternalSession,
  facts: HostFacts,
  read?: ReadPage<T>,
): Promise<Ending<T>> {
  if (read !== undefined) return follow(url, "GET", session, read);
  if (facts.head === "honest") {
    const ending = await follow<T>(url, "HEAD", session);
    if ((ending.verdict.status === "alive" && ending.isDescribed) || session.signal.aborted) return ending;
    const second = await follow<T>(url, "GET", session);
    if (second.verdict.status !== ending.verdict.status || second.verdict.status === "alive") facts.head = "liar";
    return second;
  }
  const ending = await follow<T>(url, "GET", session);
  // Worth a second request only where it saves some: the host has more pages, and this one is alive without an exception.
  if (facts.head === "untested" && facts.pending > 2 && ending.verdict.httpStatus === 200) {
    const head = await follow<T>(url, "HEAD", session);
    // A server that says yes to every HEAD rarely takes the trouble to name the type and what there is of it.
    const same = head.verdict.httpStatus === 200 && head.url.href === ending.url.href && head.type === ending.type;
    facts.head = same && head.isDescribed ? "honest" : "liar";
  }
  return ending;
}

/** Asks a page, again where another try may help, until it is known or there is no use in asking more. */
export async function askPage<T>(url: URL, session: ExternalSession, read?: ReadPage<T>): Promise<Ending<T>> {
  const { options, signal } = session;
  const facts = factsOf(session, url.host);
  for (let attempt = 0; ; attempt += 1) {
    if (signal.aborted) return stopped(url, "budget");
    if (facts.closed) return stopped(url, "rate-limited");
    const ending = await tryOnce(url, session, facts, read);
    if (signal.aborted && ending.verdict.httpStatus === undefined) return stopped(url, "budget");
    const { retry, httpStatus } = ending.verdict;
    if (typeof retry === "number" && retry > options.patience) {
      if (httpStatus === 429) factsOf(session, ending.url.host).closed = true;
      return ending;
    }
    if (retry === undefined || attempt >= (retry === "once" ? Math.min(1, options.retries) : options.retries))
      return ending;
    if (typeof retry === "number" || httpStatus === 429) {
      const wait = typeof retry === "number" ? retry : options.backoff * 2 ** attempt;
      session.hosts.pause(ending.url.host, options.clock.now() + wait);
    }
    const pause = typeof retry === "number" ? retry : options.backoff * 2 ** attempt;
    await options.clock.sleep(pause * (1 + options.random() / 2), signal);
  }
}

function stopped<T>(url: URL, reason: "budget" | "rate-limited"): Ending<T> {
  return { verdict: { status: "unknown", reason }, url, redirects: 0, permanent: false, type: "", isDescribed: false };
}
