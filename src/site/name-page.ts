import { UsageError } from "../model/usage-error.ts";

/**
 * Writes a page; where an owner's part fails on it, the error says on which.
 * @throws UsageError `bad-part`, and whatever else writing throws
 */
export function namePage(path: string, write: () => string): string {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof UsageError) || error.code !== "bad-part") throw error;
    throw new UsageError("bad-part", { ...error.data, page: path }, { cause: error.cause });
  }
}
