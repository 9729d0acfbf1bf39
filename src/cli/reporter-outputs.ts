import { statSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../model/usage-error.ts";
import { reporters, type ReporterName } from "../report/reporters.ts";
import type { Context } from "./context.ts";

/** A reporter and where its report goes: a file, a job summary (added to what is there), or standard output. */
export interface ReporterOutput {
  readonly name: ReporterName;
  readonly file: string | undefined;
}

/**
 * Reads `--reporter` values, each once: `pretty`, `sarif=out.sarif` … Without any: `pretty`, and on GitHub Actions annotations and a job summary too.
 * @throws UsageError `bad-value`, `same-file`
 */
export function reporterOutputs(written: readonly string[], { env, cwd }: Context): ReporterOutput[] {
  if (written.length === 0)
    return env["GITHUB_ACTIONS"] === "true"
      ? actionsOutputs(env["GITHUB_STEP_SUMMARY"])
      : [{ name: "pretty", file: undefined }];
  const outputs = [...new Set(written)].map((entry): ReporterOutput => {
    const at = entry.indexOf("=");
    const name = at < 0 ? entry : entry.slice(0, at);
    const option = "--reporter";
    if (!Object.hasOwn(reporters, name))
      throw new UsageError("bad-value", { option, value: name, expected: Object.keys(reporters).join(" | ") });
    if (at === entry.length - 1)
      throw new UsageError("bad-value", { option, value: entry, expected: `${name}=ieum.${name}` });
    return { name: name as ReporterName, file: at < 0 ? undefined : entry.slice(at + 1) };
  });
  demandOwnFiles(outputs, cwd);
  return outputs;
}

/** A second report would replace the first, unless what is there is no file (`/dev/stdout`, a pipe). */
function demandOwnFiles(outputs: readonly ReporterOutput[], cwd: string): void {
  const taken = new Set<string>();
  for (const { file } of outputs) {
    const path = file === undefined ? undefined : resolve(cwd, file);
    if (path === undefined || statSync(path, { throwIfNoEntry: false })?.isFile() === false) continue;
    if (taken.has(path)) throw new UsageError("same-file", { file: file! });
    taken.add(path);
  }
}

function actionsOutputs(summary: string | undefined): ReporterOutput[] {
  const outputs: ReporterOutput[] = [
    { name: "pretty", file: undefined },
    { name: "github", file: undefined },
  ];
  return summary === undefined || summary === "" ? outputs : [...outputs, { name: "markdown", file: summary }];
}
