import { UsageError } from "../model/usage-error.ts";
import { reporters, type ReporterName } from "../report/reporters.ts";
import type { Context } from "./context.ts";

/** A reporter and where its report goes: a file, a job summary (added to what is there), or standard output. */
export interface ReporterOutput {
  readonly name: ReporterName;
  readonly file: string | undefined;
}

/**
 * Reads `--reporter` values: `pretty`, `sarif=out.sarif` … Without any: `pretty`, and on GitHub Actions annotations and a job summary too.
 * @throws UsageError `bad-value`
 */
export function reporterOutputs(written: readonly string[], { env }: Context): ReporterOutput[] {
  if (written.length === 0)
    return env["GITHUB_ACTIONS"] === "true"
      ? actionsOutputs(env["GITHUB_STEP_SUMMARY"])
      : [{ name: "pretty", file: undefined }];
  return written.map((entry) => {
    const at = entry.indexOf("=");
    const name = at < 0 ? entry : entry.slice(0, at);
    const option = "--reporter";
    if (!Object.hasOwn(reporters, name))
      throw new UsageError("bad-value", { option, value: name, expected: Object.keys(reporters).join(" | ") });
    if (at === entry.length - 1)
      throw new UsageError("bad-value", { option, value: entry, expected: `${name}=ieum.${name}` });
    return { name: name as ReporterName, file: at < 0 ? undefined : entry.slice(at + 1) };
  });
}

function actionsOutputs(summary: string | undefined): ReporterOutput[] {
  const outputs: ReporterOutput[] = [
    { name: "pretty", file: undefined },
    { name: "github", file: undefined },
  ];
  return summary === undefined || summary === "" ? outputs : [...outputs, { name: "markdown", file: summary }];
}
