import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../model/usage-error.ts";
import { mergeJson } from "../report/merge-json.ts";
import type { Context, ExitCode } from "./context.ts";

/**
 * `ieum check --merge a.json b.json`: joins the JSON reports of shards into one on standard output; exits as a check of all would.
 * @throws UsageError `missing-file`, `bad-report`
 */
export function mergeReports(files: readonly string[], context: Context): ExitCode {
  if (files.length === 0)
    throw new UsageError("bad-value", { option: "--merge", value: "", expected: "a.json b.json" });
  const texts = files.map((file) => readText(file, context.cwd));
  const merged = mergeJson(texts);
  if (typeof merged === "number") throw new UsageError("bad-report", { file: files[merged] ?? "" });
  context.out.write(merged);
  return (JSON.parse(merged) as { summary: { error: number } }).summary.error > 0 ? 1 : 0;
}

function readText(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), "utf8");
  } catch (error) {
    throw new UsageError(
      "missing-file",
      { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) },
      { cause: error },
    );
  }
}
