import { resolve } from "node:path";
import { writeFileAtomic } from "../io/write-file.ts";
import { UsageError } from "../model/usage-error.ts";
import type { Context } from "./context.ts";

/**
 * Puts a report on standard output or into a file.
 * @throws UsageError `cannot-write`
 */
export function writeReport(text: string, file: string | undefined, context: Context): void {
  if (file === undefined) return context.out.write(text);
  try {
    writeFileAtomic(resolve(context.cwd, file), text);
  } catch (error) {
    throw new UsageError(
      "cannot-write",
      { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) },
      { cause: error },
    );
  }
}
