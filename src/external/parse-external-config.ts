import { X509Certificate } from "node:crypto";
import { createClosest } from "../text/closest.ts";
import type { ExternalOptions } from "./external-options.ts";
import { parseDuration } from "./parse-duration.ts";

/** What an owner may set under `external` in the configuration file, parsed. */
export type ExternalConfig = Partial<ExternalOptions> & {
  /** Milliseconds for which a dead link is no more than a warning. */
  readonly grace?: number;
};

/** A key that is not known, with the nearest one that is, or a value of the wrong form. */
export interface ExternalConfigProblem {
  readonly key: string;
  readonly expected: string;
  readonly nearest: string;
}

type Form = readonly [expected: string, parse: (value: unknown) => unknown];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isText);
/** What a header can carry, its name and its value (RFC 9110 §5). */
const isHeaderName = (name: string): boolean => /^[\w!#$%&'*+.^`|~-]+$/.test(name);
const isHeaderText = (value: unknown): boolean => isText(value) && /^[\t -~]*$/.test(value);
/** A host or an origin; a pattern would fit none. */
const isHost = (key: string): boolean =>
  !key.includes("*") && URL.canParse(key.includes("://") ? key : `https://${key}`);
const isHeaders = (value: unknown): boolean =>
  isTexts(value) && Object.entries(value as object).every(([name, text]) => isHeaderName(name) && isHeaderText(text));
const isStatuses = (value: unknown): boolean =>
  Array.isArray(value) && value.every((status) => Number.isInteger(status) && status >= 100 && status <= 999);

const as = (is: (value: unknown) => boolean) => (value: unknown) => (is(value) ? value : undefined);
const whole = (least: number, most: number): Form => [
  `${least}–${most}`,
  as((value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most),
];
const flag: Form = ["true | false", as((value) => typeof value === "boolean")];
const text: Form = ["text", as(isText)];
const duration: Form = ["120s, 5m, 3d", (value) => (isText(value) ? parseDuration(value) : undefined)];

const forms: Readonly<Record<string, Form>> = {
  skip: ["list of globs", as((value) => Array.isArray(value) && value.every(isText))],
  accept: ["{ glob: [status] }", as((value) => isRecord(value) && Object.values(value).every(isStatuses))],
  rewrite: ["{ glob: address }", as(isTexts)],
  headers: [
    "{ host: { name: value } } (ASCII)",
    as((value) => isRecord(value) && Object.entries(value).every(([host, own]) => isHost(host) && isHeaders(own))),
  ],
  includeLocal: flag,
  robots: flag,
  suggest: flag,
  upgrade: flag,
  userAgent: ["text (ASCII)", as(isHeaderText)],
  ca: ["certificate in PEM: -----BEGIN CERTIFICATE-----…", as(isCertificate)],
  archive: text,
  concurrency: whole(1, 256),
  perHost: whole(1, 32),
  retries: whole(0, 10),
  redirects: whole(0, 50),
  delay: duration,
  timeout: ["20s, 1m (1ms–24d)", parseTimeout],
  budget: duration,
  backoff: duration,
  patience: duration,
  grace: duration,
  keep: ['{ alive: "7d", unknown: "1h" }', parseKeep],
};

function isCertificate(value: unknown): boolean {
  if (!isText(value)) return false;
  try {
    return value === "" || new X509Certificate(value).subject !== undefined;
  } catch {
    return false;
  }
}

/** No time at all would make every link a slow one, and so would more than a timer can wait. */
function parseTimeout(value: unknown): number | undefined {
  const timeout = isText(value) ? (parseDuration(value) ?? 0) : 0;
  return timeout >= 1 && timeout <= 24 * 86_400_000 ? timeout : undefined;
}

function parseKeep(value: unknown): unknown {
  if (!isRecord(value) || Object.keys(value).sort().join() !== "alive,unknown") return undefined;
  const [alive, unknown] = [value["alive"], value["unknown"]].map((one) =>
    isText(one) ? parseDuration(one) : undefined,
  );
  return alive === undefined || unknown === undefined ? undefined : { alive, unknown };
}

/** Reads the `external` part of a configuration; durations become milliseconds. What is wrong is named and left out. */
export function parseExternalConfig(value: unknown): {
  readonly config: ExternalConfig;
  readonly problems: readonly ExternalConfigProblem[];
} {
  if (value === undefined) return { config: {}, problems: [] };
  if (!isRecord(value)) return { config: {}, problems: [{ key: "", expected: "{ … }", nearest: "" }] };
  const config: Record<string, unknown> = {};
  const problems: ExternalConfigProblem[] = [];
  const nearest = createClosest(Object.keys(forms));
  for (const [key, given] of Object.entries(value)) {
    const form = Object.hasOwn(forms, key) ? forms[key] : undefined;
    if (form === undefined) {
      problems.push({ key, expected: "", nearest: nearest(key) ?? "" });
      continue;
    }
    const parsed = form[1](given);
    if (parsed === undefined) problems.push({ key, expected: form[0], nearest: "" });
    else config[key] = parsed;
  }
  return { config, problems };
}
