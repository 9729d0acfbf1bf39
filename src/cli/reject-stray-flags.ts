import { UsageError } from "../model/usage-error.ts";
import { externalFlags } from "./check-external-links.ts";
import type { Arguments } from "./parse-arguments.ts";

/**
 * Refuses flags of the external layer where that is not asked for, so that nobody waits in vain for a part, a bound or a grace.
 * @throws UsageError `needs-option`
 */
export function rejectStrayFlags(args: Arguments): void {
  if (args.flag("external")) return;
  const stray = Object.keys(externalFlags).find((name) => args.flag(name) || args.text(name) !== undefined);
  if (stray !== undefined) throw new UsageError("needs-option", { option: `--${stray}`, needed: "--external" });
}
