import { externalDefaults } from "./external-defaults.ts";
import type { ExternalOptions } from "./external-options.ts";
import { unfitVariables } from "./headers-for.ts";
import type { ExternalConfigProblem } from "./parse-external-config.ts";
import { parseExternalConfig } from "./parse-external-config.ts";
import { parseDuration } from "./parse-duration.ts";
import { parseShard } from "./parse-shard.ts";
import { proxySettings } from "./proxy-for.ts";

/** What the command line says, as written; absent where it says nothing. */
export interface ExternalFlags {
  readonly includeLocal?: boolean;
  readonly suggest?: boolean;
  readonly upgrade?: boolean;
  readonly budget?: string;
  readonly grace?: string;
  readonly shard?: string;
}

/** Where options come from. */
export interface ExternalSources {
  /** The `external` part of the configuration file. */
  readonly config: unknown;
  readonly flags: ExternalFlags;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Empty: no cache. */
  readonly cacheFile: string;
  /** ieum's own, for the `User-Agent`. */
  readonly version: string;
}

/** Complete options; `grace` in milliseconds. With `problems` (keys as written, flags with `--`, variables with `$`) they should not be used. */
export interface ResolvedExternalOptions {
  readonly options: ExternalOptions;
  readonly grace: number;
  readonly problems: readonly ExternalConfigProblem[];
}

/** Flags over the configuration file over defaults; proxies and header values come from the environment. */
export function resolveExternalOptions(sources: ExternalSources): ResolvedExternalOptions {
  const { flags, env, cacheFile, version } = sources;
  const { config, problems } = parseExternalConfig(sources.config);
  const { grace: configured = 0, ...settings } = config;
  const wrong: ExternalConfigProblem[] = [];
  const read = <Value>(
    name: string,
    text: string | undefined,
    expected: string,
    parse: (text: string) => Value | undefined,
  ) => {
    const value = text === undefined ? undefined : parse(text);
    if (text !== undefined && value === undefined) wrong.push({ key: `--${name}`, expected, nearest: "" });
    return value;
  };
  const budget = read("budget", flags.budget, "120s, 5m", parseDuration);
  const shard = read("shard", flags.shard, "1/4", parseShard);
  const grace = read("grace", flags.grace, "3d", parseDuration) ?? configured;
  const proxy = proxySettings(env);
  for (const scheme of ["http", "https"] as const)
    if (!isReadable(proxy[scheme]))
      wrong.push({ key: `$${scheme.toUpperCase()}_PROXY`, expected: "http://host:port", nearest: "" });
  const options: ExternalOptions = {
    ...externalDefaults,
    userAgent: `ieum/${version} (link check)`,
    ...settings,
    ...(flags.includeLocal === true ? { includeLocal: true } : {}),
    ...(flags.suggest === true ? { suggest: true } : {}),
    ...(flags.upgrade === true ? { upgrade: true } : {}),
    ...(budget === undefined ? {} : { budget }),
    ...(shard === undefined ? {} : { shard }),
    env,
    proxy,
    cacheFile,
  };
  for (const variable of unfitVariables(options))
    wrong.push({ key: `$${variable}`, expected: "text (ASCII)", nearest: "" });
  return { options, grace, problems: [...problems, ...wrong] };
}

/** A `#` or `%` in a password is easily left as it is; without the proxy every site would seem dead. */
function isReadable(proxy: string): boolean {
  if (proxy === "") return true;
  try {
    const { username, password } = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`);
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}
