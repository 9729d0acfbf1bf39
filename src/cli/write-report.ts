import { appendFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { endOfLink } from "../io/end-of-link.ts";
import { writeFileAtomic } from "../io/write-file.ts";
import { UsageError } from "../model/usage-error.ts";
import type { Context } from "./context.ts";

/**
 * Puts a report on standard output or into a file; a job summary of GitHub Actions is added to, for other steps write there too. A link
 * stays one, and what is no file (`/dev/stdout`, a pipe) is written into, not replaced. A summary that cannot be written is told on standard
 * error: it decides nothing.
 * @throws UsageError `cannot-write`
 */
export function writeReport(text: string, { file }: { readonly file: string | undefined }, context: Context): void {
  if (file === undefined) return context.out.write(text);
  const isSummary = file === context.env["GITHUB_STEP_SUMMARY"];
  try {
    const path = resolve(context.cwd, file);
    const there = statSync(path, { throwIfNoEntry: false });
    if (isSummary || there?.isFile() === false) appendFileSync(path, text);
    else writeFileAtomic(endOfLink(path), text);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    if (!isSummary) throw new UsageError("cannot-write", { file, reason }, { cause: error });
    const text = {
      ko: `작업 요약을 쓸 수 없어 건너뜁니다: ${file} (${reason})`,
      en: `The job summary cannot be written and is left out: ${file} (${reason})`,
    };
    context.err.write(`ieum: ${text[context.lang]}\n`);
  }
}
