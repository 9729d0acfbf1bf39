import { statSync } from "node:fs";
import { resolve } from "node:path";
import { endOfLink } from "../io/end-of-link.ts";
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
    const end = path === undefined ? undefined : endOf(path);
    if (end === undefined) continue;
    if (taken.has(end)) throw new UsageError("same-file", { file: file! });
    taken.add(end);
  }
}

/** The file that is replaced; `undefined` where it is none. A link that leads in a circle is told when it is written. */
function endOf(path: string): string | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === false ? undefined : endOfLink(path);
  } catch {
    return path;
  }
}

function actionsOutputs(summary: string | undefined): ReporterOutput[] {
  const outputs: ReporterOutput[] = [
    { name: "pretty", file: undefined },
    { name: "github", file: undefined },
  ];
  return summary === undefined || summary === "" ? outputs : [...outputs, { name: "markdown", file: summary }];
}
