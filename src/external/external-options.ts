import type { ExternalAnswer } from "../model/external-answer.ts";
import type { Clock } from "./clock.ts";
import type { Lookup } from "./system-lookup.ts";

/** Proxies as `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` give them; empty for none. */
export interface ProxySettings {
  readonly http: string;
  readonly https: string;
  readonly no: string;
}

/** Every option of the external check, complete; start from `externalDefaults`. Durations are milliseconds. */
export interface ExternalOptions {
  /** URLs that are not asked, as globs: `https://twitter.com/**`. */
  readonly skip: readonly string[];
  /** Further HTTP statuses that count as alive, by glob: `{ "https://x.y/**": [403] }`. */
  readonly accept: Readonly<Record<string, readonly number[]>>;
  /** Addresses to ask instead, by glob; `$1` is what the first `*` or `**` stood for. */
  readonly rewrite: Readonly<Record<string, string>>;
  /** Ask localhost and private addresses too. */
  readonly includeLocal: boolean;
  /** Headers by host (`api.github.com`: https only) or origin; `${NAME}` is filled from `env`, a header with an unset name is dropped. */
  readonly headers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly proxy: ProxySettings;
  readonly userAgent: string;
  /** A further certificate authority to trust, in PEM; empty: the usual ones (and `NODE_EXTRA_CA_CERTS`). */
  readonly ca: string;
  /** Heed robots.txt. */
  readonly robots: boolean;
  /** Requests at once, in all and per host. */
  readonly concurrency: number;
  readonly perHost: number;
  /** Between two requests to one host. */
  readonly delay: number;
  /** Of one request, from connecting to the end of what is read. */
  readonly timeout: number;
  /** After which the rest is unknown; 0: none. */
  readonly budget: number;
  /** Further tries after a failure, and the first pause between them (doubled each time, with jitter). */
  readonly retries: number;
  readonly backoff: number;
  /** Longest `Retry-After` that is waited for. */
  readonly patience: number;
  readonly redirects: number;
  /** Bytes of a decompressed page that are read for its ids. */
  readonly maxBytes: number;
  /** Where answers are kept; empty: nowhere. */
  readonly cacheFile: string;
  /** How long a kept answer holds; dead links and missing ids are always asked again. */
  readonly keep: { readonly alive: number; readonly unknown: number };
  /** 1-based part of the hosts that this run asks; the others' links are skipped. */
  readonly shard: { readonly index: number; readonly count: number };
  /** Look for archived copies of dead links. */
  readonly suggest: boolean;
  /** Look whether http links answer the same under https. */
  readonly upgrade: boolean;
  /** The Wayback Machine's availability API. */
  readonly archive: string;
  /** Called once for each answer, as it comes. */
  readonly onAnswer: (answer: ExternalAnswer) => void;
  readonly clock: Clock;
  /** 0 ≤ x < 1, for jitter. */
  readonly random: () => number;
  readonly lookup: Lookup;
  /** Whether an address is of this machine or a private network. */
  readonly isPrivate: (address: string, host: string) => boolean;
}
