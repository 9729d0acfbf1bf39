import { relative } from "node:path";
import type { SiteCheck } from "../check/site/check-site.ts";
import { UsageError } from "../model/usage-error.ts";
import type { Context } from "./context.ts";

/**
 * A folder without a page was not built, or is not the one that was meant: no reason to say that all is well.
 * @throws UsageError `no-pages`
 */
export function demandPages({ pages }: SiteCheck, folder: string, { cwd }: Context): void {
  if (pages === 0) throw new UsageError("no-pages", { folder: relative(cwd, folder) || "." });
}
