import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../model/usage-error.ts";
import { mergeJson } from "../report/merge-json.ts";
import type { Context, ExitCode } from "./context.ts";
import { guardReport } from "./guard-log.ts";
import type { Arguments } from "./parse-arguments.ts";
import { rejectBesideMerge } from "./reject-stray-flags.ts";
import { reporterOutputs } from "./reporter-outputs.ts";
import { writeReport } from "./write-report.ts";

/**
 * `ieum check --merge a.json b.json`: joins the JSON reports of shards into one; exits as a check of all would.
 * @throws UsageError `not-together`, `bad-value`, `missing-file`, `bad-report`, `cannot-write`
 */
export function mergeReports(args: Arguments, context: Context): ExitCode {
  rejectBesideMerge(args);
  const files = args.positionals;
  if (files.length === 0)
    throw new UsageError("bad-value", { option: "--merge", value: "", expected: "a.json b.json" });
  const written = args.list("reporter");
  const outputs = reporterOutputs(written.length === 0 ? ["json"] : written, context);
  const other = outputs.find(({ name }) => name !== "json");
  if (other !== undefined)
    throw new UsageError("bad-value", { option: "--reporter", value: other.name, expected: "json" });
  const texts = files.map((file) => readText(file, context.cwd));
  const merged = mergeJson(texts);
  if (typeof merged === "number") throw new UsageError("bad-report", { file: files[merged] ?? "" });
  for (const { name, file } of outputs)
    writeReport(file === undefined ? guardReport(name, merged, context.env) : merged, { file }, context);
  const { error, warning } = (JSON.parse(merged) as { summary: { error: number; warning: number } }).summary;
  return error > 0 || (args.flag("strict") && warning > 0) ? 1 : 0;
}

function readText(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw new UsageError(
      "missing-file",
      { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) },
      { cause: error },
    );
  }
}
