import type { Context, Output } from "./context.ts";

/** Whether a stream is written to in colour: as `FORCE_COLOR` says (0 and false: no), else on a terminal, unless `NO_COLOR` has a value (no-color.org) or the terminal is dumb. */
export function hasColor({ env }: Pick<Context, "env">, { isTTY }: Output): boolean {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTTY && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}
