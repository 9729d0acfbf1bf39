import type { ExternalAnswer } from "../model/external-answer.ts";
import { archivedCopy } from "./archived-copy.ts";
import { checkPage } from "./check-page.ts";
import { createFacts } from "./create-facts.ts";
import { createSession } from "./create-session.ts";
import { openExternalCache } from "./external-cache.ts";
import type { ExternalOptions } from "./external-options.ts";
import { isOffline } from "./is-offline.ts";
import { isLocalHost } from "./classify-host.ts";
import { freshAnswer } from "./fresh-answer.ts";
import { groupPages } from "./group-pages.ts";
import type { LinkToAsk } from "./group-pages.ts";
import { runLanes } from "./run-lanes.ts";
import { secureCopy } from "./secure-copy.ts";
import { createPlanner } from "./plan-request.ts";

/** Lanes beyond the requests at once: some always wait for their host. */
const lanesPerRequest = 8;
const month = 30 * 24 * 3_600_000;

/**
 * Asks external links and answers each URL (as written, with its fragment), sorted. A page is asked once however many
 * links lead to it. Author's mistakes and network trouble are answers.
 */
export async function checkExternal(
  urls: Iterable<string>,
  options: ExternalOptions,
): Promise<ReadonlyMap<string, ExternalAnswer>> {
  const cache = await openExternalCache(options.cacheFile);
  const { session, close } = createSession(options);
  const answers = new Map<string, ExternalAnswer>();
  const settle = (answer: ExternalAnswer): void => {
    answers.set(answer.url, answer);
    options.onAnswer(answer);
  };

  const plan = createPlanner(options);
  const toAsk: LinkToAsk[] = [];
  for (const url of [...new Set(urls)].sort()) {
    const planned = plan(url);
    if (planned.type === "skip")
      settle({
        url,
        status: "skipped",
        reason: planned.reason,
        ...(planned.detail === undefined ? {} : { detail: planned.detail }),
      });
    else if (planned.type === "bad")
      settle({ url, status: "dead", reason: "bad-url", ...(planned.detail === "" ? {} : { detail: planned.detail }) });
    else {
      // Asked once with `--include-local` and not now.
      const isLocal = !options.includeLocal && isLocalHost(planned.url.hostname, options.isPrivate);
      const fresh = isLocal ? undefined : freshAnswer(cache.get(url), session);
      if (fresh === undefined) toAsk.push({ url, target: planned.url, rewritten: planned.rewrittenBy !== undefined });
      else settle(fresh);
    }
  }

  const failing = new Map(toAsk.map(({ url }) => [url, cache.get(url)?.failingSince]));
  try {
    const hosts = groupPages(toAsk);
    for (const [host, pages] of hosts) session.facts.set(host, createFacts(pages.length));
    const lane = async (host: string, pages: IterableIterator<readonly LinkToAsk[]>): Promise<void> => {
      for (const page of pages) {
        for (const found of await checkPage(page, session)) {
          const answer = withSince(found, failing.get(found.url));
          if (isKept(answer)) cache.put(answer);
          settle(answer);
        }
        const facts = session.facts.get(host);
        if (facts !== undefined) facts.pending -= 1;
      }
    };
    const queues = [...hosts].map(([host, pages]) => ({ host, size: pages.length, queue: pages.values() }));
    // Every host's first lane before any second one: many hosts at once are the polite way to be fast.
    const lanes = Array.from({ length: options.perHost }, (_, round) =>
      queues
        .filter(({ size }) => size > round)
        .map(
          ({ host, queue }) =>
            () =>
              lane(host, queue),
        ),
    );
    await runLanes(lanes.flat(), options.concurrency * lanesPerRequest);
    if (isOffline(answers.values())) {
      for (const answer of answers.values()) {
        if (answer.reason !== "dns") continue;
        const { failingSince: _today, ...rest } = answer;
        const doubtful = withSince({ ...rest, status: "unknown", reason: "dns-trouble" }, failing.get(answer.url));
        answers.set(answer.url, doubtful);
        if (isKept(doubtful)) cache.put(doubtful);
      }
    }
    const advise = (answer: ExternalAnswer) => async (): Promise<void> => {
      const archived =
        options.suggest && answer.status === "dead" ? await archivedCopy(answer.url, session) : undefined;
      const plain = options.upgrade && answer.status === "alive" && answer.finalUrl === undefined;
      const secure = plain ? await secureCopy(answer.url, session) : undefined;
      if (archived !== undefined) answers.set(answer.url, { ...answer, archived });
      if (secure !== undefined) answers.set(answer.url, { ...answer, secure });
    };
    if (options.suggest || options.upgrade) await runLanes([...answers.values()].map(advise), options.concurrency);
  } finally {
    await close();
    const { alive, unknown } = options.keep;
    const oldest = options.clock.now() - Math.max(month, alive, unknown);
    await cache.save(new Date(Math.max(0, oldest)).toISOString());
  }
  return new Map([...answers].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** Not what was never asked. */
const isKept = ({ status, reason }: ExternalAnswer): boolean => status !== "skipped" && reason !== "budget";

/** Since when the link has been failing: a link that is not known stays as long in doubt, one that is alive forgets. */
function withSince(answer: ExternalAnswer, before: string | undefined): ExternalAnswer {
  const since =
    answer.status === "dead" ? (before ?? answer.checkedAt) : answer.status === "unknown" ? before : undefined;
  return since === undefined ? answer : { ...answer, failingSince: since };
}
