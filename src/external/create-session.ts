import { setMaxListeners } from "node:events";
import { createClient } from "./create-client.ts";
import { createGate } from "./create-gate.ts";
import type { ExternalOptions } from "./external-options.ts";
import type { ExternalSession } from "./external-session.ts";
import type { HostAddress, Lookup } from "./system-lookup.ts";
import { urlRule } from "./url-rule.ts";

/** Each name is resolved once a run, so that what was judged public cannot turn private; failures are asked again. */
function once(lookup: Lookup): Lookup {
  const known = new Map<string, Promise<readonly HostAddress[]>>();
  return (host) => {
    const before = known.get(host);
    if (before !== undefined) return before;
    const asked = lookup(host);
    known.set(host, asked);
    asked.catch(() => known.delete(host));
    return asked;
  };
}

/** Starts a run: its client, gates and budget. `close` ends whatever is still open. */
export function createSession(options: ExternalOptions): {
  readonly session: ExternalSession;
  readonly close: () => Promise<void>;
} {
  const budget = new AbortController();
  const over = new AbortController();
  // Every request and every pause listens.
  setMaxListeners(0, budget.signal);
  if (options.budget > 0)
    void options.clock.sleep(options.budget, over.signal).then(() => budget.abort(new Error("budget")));
  const accepts = Object.entries(options.accept).map(([glob, statuses]) => [urlRule(glob), statuses] as const);
  const lookup = once(options.lookup);
  const client = createClient(options, lookup);
  return {
    session: {
      options,
      client,
      lookup,
      hosts: createGate(options.perHost, options.delay, options.clock, budget.signal),
      all: createGate(options.concurrency, 0, options.clock, budget.signal),
      facts: new Map(),
      signal: budget.signal,
      accepted: (url, status) =>
        accepts.some(([applies, statuses]) => statuses.includes(status) && applies(url) !== undefined),
    },
    close: async () => {
      over.abort();
      await client.close();
    },
  };
}
