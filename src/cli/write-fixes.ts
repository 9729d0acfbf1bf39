import { relative, sep } from "node:path";
import { replaceFile } from "../io/replace-file.ts";
import { UsageError } from "../model/usage-error.ts";
import { describeFixes } from "../report/describe-fixes.ts";
import { unifiedDiff } from "../repair/unified-diff.ts";
import type { Context } from "./context.ts";
import { guardLog } from "./guard-log.ts";

/** A note's text before and after its repairs. */
export interface FileFix {
  /** As on disk, relative to the notes folder. */
  readonly filePath: string;
  readonly before: string;
  readonly after: string;
  readonly repairs: readonly unknown[];
}

/**
 * Writes repaired notes, or (dry) a diff of them to standard output, and says on standard error what was mended. A note that changed
 * meanwhile is left alone, and one that cannot be written keeps no other from being mended. Says whether none was left alone.
 * @throws UsageError `cannot-write`, after all else is done
 */
export function writeFixes(root: string, fixes: readonly FileFix[], dry: boolean, context: Context): boolean {
  const shown = (filePath: string): string => relative(context.cwd, `${root}/${filePath}`).split(sep).join("/");
  const done: FileFix[] = [];
  const skipped: string[] = [];
  const failed: { readonly file: string; readonly error: UsageError }[] = [];
  // Neither git nor patch follows `../`: a diff of notes elsewhere is for the nearest folder that holds them too.
  const diffs = fixes.map((fix) =>
    dry ? unifiedDiff(shown(fix.filePath).replace(/^(?:\.\.\/)+/, ""), fix.before, fix.after) : "",
  );
  context.out.write(guardLog(diffs.join(""), context.env));
  for (const fix of fixes) {
    try {
      if (dry || replaceFile(`${root}/${fix.filePath}`, fix.before, fix.after)) done.push(fix);
      else skipped.push(shown(fix.filePath));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      failed.push({ file: shown(fix.filePath), error });
    }
  }
  const links = done.reduce((sum, { repairs }) => sum + repairs.length, 0);
  context.err.write(guardLog(describeFixes({ links, notes: done.length, dry, skipped }, context.lang), context.env));
  if (failed.length === 0) return skipped.length === 0;
  const [{ error }] = failed as [(typeof failed)[number]];
  const file = failed.map((one) => one.file).join(", ");
  throw new UsageError("cannot-write", { ...error.data, file }, { cause: error });
}
