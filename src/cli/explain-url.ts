import { describeStep } from "../report/describe-step.ts";
import { externalOptions } from "./check-external-links.ts";
import type { Context, ExitCode } from "./context.ts";
import { loadConfig } from "./load-config.ts";
import type { Arguments } from "./parse-arguments.ts";

/**
 * `ieum check --explain URL`: tells which rules decide how a URL is checked; asks nothing but its host's address.
 * @throws UsageError `bad-config`, `bad-value`
 */
export async function explainUrl(url: string, args: Arguments, context: Context): Promise<ExitCode> {
  const config = await loadConfig(context.cwd);
  const { options } = await externalOptions(config["external"] ?? {}, args, context);
  const { explainExternal } = await import("../external/explain-external.ts");
  for (const step of await explainExternal(url, options)) context.out.write(`${describeStep(step, context.lang)}\n`);
  return 0;
}
