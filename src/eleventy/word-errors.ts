import type { Lang } from "../model/options.ts";
import { UsageError } from "../model/usage-error.ts";
import { describeUsageError } from "../report/describe-usage-error.ts";

/** Runs what may throw a `UsageError` and gives that its sentence as message, for Eleventy prints it as it is. */
export function wordErrors<T>(lang: Lang, run: () => T): T {
  const word = (error: unknown): never => {
    if (error instanceof UsageError) error.message = describeUsageError(error, lang);
    throw error;
  };
  try {
    const result = run();
    return result instanceof Promise ? (result.catch(word) as T) : result;
  } catch (error) {
    return word(error);
  }
}
