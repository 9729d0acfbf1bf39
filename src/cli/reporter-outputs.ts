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
    const [name = "", file] = entry.split("=", 2);
    if (Object.hasOwn(reporters, name)) return { name: name as ReporterName, file };
    throw new UsageError("bad-value", {
      option: "--reporter",
      value: name,
      expected: Object.keys(reporters).join(" | "),
    });
  });
}

function actionsOutputs(summary: string | undefined): ReporterOutput[] {
  const outputs: ReporterOutput[] = [
    { name: "pretty", file: undefined },
    { name: "github", file: undefined },
  ];
  return summary === undefined || summary === "" ? outputs : [...outputs, { name: "markdown", file: summary }];
}
