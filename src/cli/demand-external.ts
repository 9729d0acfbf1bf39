import { showValue } from "../config/show-value.ts";
import type { ExternalConfigProblem } from "../external/parse-external-config.ts";
import { UsageError } from "../model/usage-error.ts";

/**
 * Refuses options of the external layer that could not be read. `config`: the `external` part of the configuration file; `flagOf`: a
 * flag's value as written.
 * @throws UsageError `bad-value`, `unknown-option`, `bad-proxy`, `bad-variable`
 */
export function demandExternal(
  problems: readonly ExternalConfigProblem[],
  config: unknown,
  flagOf: (name: string) => string | undefined = () => undefined,
): void {
  const problem = problems[0];
  if (problem === undefined) return;
  const { key, expected, nearest } = problem;
  if (key.startsWith("$")) {
    const code = expected === "text (ASCII)" ? "bad-variable" : "bad-proxy";
    throw new UsageError(code, { variable: key.slice(1) });
  }
  const isFlag = key.startsWith("--");
  const option = isFlag ? key : `external.${key}`;
  if (expected === "") {
    const near = nearest === "" ? "" : `external.${nearest}`;
    throw new UsageError("unknown-option", { option, nearest: near });
  }
  // A header may hold a token.
  const value = key === "headers" ? "{ … }" : isFlag ? flagOf(key.slice(2))! : showValue(valueAt(config, key));
  throw new UsageError("bad-value", { option, value, expected });
}

function valueAt(config: unknown, key: string): unknown {
  return typeof config === "object" && config !== null && key !== ""
    ? (config as Record<string, unknown>)[key]
    : config;
}
