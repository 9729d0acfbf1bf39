import { join } from "node:path";
import type { Context } from "./context.ts";

/** Absolute path of what commands keep between runs; all of it can be made again. */
export function cacheFolder({ cwd }: Pick<Context, "cwd">): string {
  return join(cwd, ".cache", "ieum");
}
