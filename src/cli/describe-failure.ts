import type { Lang } from "../model/options.ts";
import { UsageError } from "../model/usage-error.ts";
import { describeUsageError } from "../report/describe-usage-error.ts";

/** What went wrong, as the owner is told. */
export interface Failure {
  readonly message: string;
  /** Whether nobody foresaw it, so that details help. */
  readonly unforeseen: boolean;
}

/** Words whatever a command has thrown. `command`: the one that was run. */
export function describeFailure(error: unknown, lang: Lang, command?: string): Failure {
  const known = toUsageError(error);
  if (known !== undefined) return { message: describeUsageError(known, lang, command), unforeseen: false };
  return { message: error instanceof Error ? error.message : String(error), unforeseen: true };
}

/** A file or folder that the system does not let us have is no fault of the program. */
function toUsageError(error: unknown): UsageError | undefined {
  if (error instanceof UsageError) return error;
  const { code, path, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === undefined || path === undefined) return undefined;
  const isWrite =
    /^(?:mkdir|rename|unlink|copyfile|rmdir|link|symlink|write|utime)/.test(syscall ?? "") || code === "ENOSPC";
  return new UsageError(isWrite ? "cannot-write" : "missing-file", { file: path, reason: code });
}
