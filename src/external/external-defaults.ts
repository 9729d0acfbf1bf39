import { systemClock } from "./clock.ts";
import type { ExternalOptions } from "./external-options.ts";
import { isPrivateAddress } from "./is-private-address.ts";
import { systemLookup } from "./system-lookup.ts";

const second = 1_000;
const hour = 3_600 * second;

/** The options that hold where nobody says otherwise. */
export const externalDefaults: ExternalOptions = {
  skip: [],
  accept: {},
  rewrite: {},
  includeLocal: false,
  headers: {},
  env: {},
  proxy: { http: "", https: "", no: "" },
  userAgent: "ieum (link check)",
  ca: "",
  robots: false,
  concurrency: 32,
  perHost: 4,
  delay: 100,
  timeout: 20 * second,
  budget: 0,
  retries: 2,
  backoff: second,
  patience: 30 * second,
  redirects: 10,
  maxBytes: 2 * 1024 * 1024,
  cacheFile: "",
  keep: { alive: 7 * 24 * hour, unknown: hour },
  shard: { index: 1, count: 1 },
  suggest: false,
  upgrade: false,
  archive: "https://archive.org/wayback/available",
  onAnswer: () => undefined,
  clock: systemClock,
  random: Math.random,
  lookup: systemLookup,
  isPrivate: isPrivateAddress,
};
