import { relative } from "node:path";
import { UsageError } from "../model/usage-error.ts";
import { describeUsageError } from "../report/describe-usage-error.ts";
import type { Context } from "./context.ts";
import { findConfig } from "./find-config.ts";
import { locateOption } from "./locate-option.ts";
import { ownerFrame } from "./owner-frame.ts";

/** What went wrong, as the owner is told. */
export interface Failure {
  readonly message: string;
  /** Whether nobody foresaw it, so that details help. */
  readonly unforeseen: boolean;
}

type Place = Pick<Context, "lang" | "cwd">;

/** Words whatever a command has thrown. `command`: the one that was run. What an owner's own function threw comes with its line. */
export function describeFailure(error: unknown, { lang, cwd }: Place, command?: string): Failure {
  const known = toUsageError(error, cwd);
  if (known !== undefined) {
    const at =
      known.cause instanceof Error && known.code === "bad-part" ? ownerFrame(cwd, known.cause.stack ?? "") : "";
    const message = placeOf(known, cwd) + describeUsageError(known, lang, command);
    return { message: at ? `${message} (${at})` : message, unforeseen: false };
  }
  return { message: error instanceof Error ? error.message : String(error), unforeseen: true };
}

/** `ieum.config.json:3:5: ` where the error is about an option that no flag gave. */
function placeOf({ data }: UsageError, cwd: string): string {
  const { option = "-" } = data;
  const file = option === "" || option.startsWith("-") ? undefined : findConfig(cwd);
  return file === undefined ? "" : `${locateOption(file, option)}: `;
}

/** A file or folder that the system does not let us have is no fault of the program. */
function toUsageError(error: unknown, cwd: string): UsageError | undefined {
  if (error instanceof UsageError) return error;
  const { code, path, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === undefined || path === undefined) return undefined;
  if (syscall === "scandir" || syscall === "opendir")
    return new UsageError("unreadable-folder", { folder: relative(cwd, path) || ".", reason: code }, { cause: error });
  const isWrite =
    /^(?:mkdir|rename|unlink|copyfile|rmdir|link|symlink|write|utime)/.test(syscall ?? "") || code === "ENOSPC";
  return new UsageError(isWrite ? "cannot-write" : "missing-file", { file: path, reason: code });
}
