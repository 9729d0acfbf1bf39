import type { Response } from "./create-client.ts";
import { createFacts } from "./create-facts.ts";
import type { ExternalSession, HostFacts } from "./external-session.ts";
import type { Ending } from "./follow.ts";
import { follow } from "./follow.ts";

/** Reads what is wanted of a page's body. */
export type ReadPage<T> = (response: Response, url: URL) => Promise<T>;

function factsOf(session: ExternalSession, host: string): HostFacts {
  const known = session.facts.get(host);
  if (known !== undefined) return known;
  const facts = createFacts(0);
  session.facts.set(host, facts);
  return facts;
}

/** Whether the host's HEAD has been seen to tell a page that lives from one that is gone, as its GET does. */
const isTrusted = ({ head }: HostFacts): boolean => !head.lies && head.knowsGone && head.looks.size > 0;

const isGone = ({ verdict }: Ending<unknown>): boolean => verdict.httpStatus === 404 || verdict.httpStatus === 410;

/** Takes down what two answers to one address say of the HEAD of its host; nothing where it sent both to another. */
function compare({ host }: URL, { head }: HostFacts, byHead: Ending<unknown>, byGet: Ending<unknown>): void {
  if (byHead.url.host !== host && byGet.url.host !== host) return;
  if (byHead.verdict.httpStatus !== byGet.verdict.httpStatus || byHead.url.href !== byGet.url.href) head.lies = true;
  else if (isGone(byGet)) head.knowsGone = true;
  else if (byGet.verdict.httpStatus !== 200) return;
  // A server that says yes to every HEAD rarely takes the trouble to tell of the content.
  else if (byHead.look === "" || byHead.look !== byGet.look) head.lies = true;
  else head.looks.add(byHead.look);
}

/**
 * Asks by HEAD where the host's HEAD can be trusted and no body is wanted, else by GET. Bad news from HEAD, and good news that looks otherwise
 * than what was seen to be true, are asked again by GET.
 */
async function tryOnce<T>(
  url: URL,
  session: ExternalSession,
  facts: HostFacts,
  isAgain: boolean,
  read?: ReadPage<T>,
): Promise<Ending<T>> {
  if (read !== undefined || isAgain) return follow(url, "GET", session, read);
  if (isTrusted(facts)) {
    const ending = await follow<T>(url, "HEAD", session);
    const isKnown = ending.url.host === url.host && facts.head.looks.has(ending.look);
    if (ending.verdict.status === "alive" && isKnown) return ending;
    // Nothing is dead by its HEAD alone.
    if (session.signal.aborted) return stopped(url, "budget");
    const second = await follow<T>(url, "GET", session);
    compare(url, facts, ending, second);
    return second;
  }
  const ending = await follow<T>(url, "GET", session);
  // Worth a second request only where it saves some: the host has more pages. A yes is worth nothing from a HEAD that never says no.
  const { lies, knowsGone, looks } = facts.head;
  const teaches = knowsGone ? looks.size === 0 && ending.verdict.httpStatus === 200 : isGone(ending);
  if (!lies && teaches && ending.url.host === url.host && facts.pending > 2)
    compare(url, facts, await follow<T>(url, "HEAD", session), ending);
  return ending;
}

/** Asks a page, again where another try may help, until it is known or there is no use in asking more. */
export async function askPage<T>(url: URL, session: ExternalSession, read?: ReadPage<T>): Promise<Ending<T>> {
  const { options, signal } = session;
  const facts = factsOf(session, url.host);
  for (let attempt = 0; ; attempt += 1) {
    if (signal.aborted) return stopped(url, "budget");
    if (facts.closed) return stopped(url, "rate-limited");
    const ending = await tryOnce(url, session, facts, attempt > 0, read);
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
  return { verdict: { status: "unknown", reason }, url, redirects: 0, permanent: false, look: "" };
}
