import { UsageError } from "../model/usage-error.ts";
import { externalFlags } from "./check-external-links.ts";
import type { Arguments } from "./parse-arguments.ts";

/**
 * Refuses flags of the external layer where that is not asked for, so that nobody waits in vain for a part, a bound or a grace; and the
 * layer itself where no notes are read that could have links.
 * @throws UsageError `needs-option`, `missing-argument`
 */
export function rejectStrayFlags(args: Arguments): void {
  if (args.flag("external")) {
    const site = args.text("site");
    if (site === undefined || args.positionals.length > 0) return;
    throw new UsageError("missing-argument", { command: "check", expected: `notes --site ${site} --external` });
  }
  const stray = Object.keys(externalFlags).find((name) => args.flag(name) || args.text(name) !== undefined);
  if (stray !== undefined) throw new UsageError("needs-option", { option: `--${stray}`, needed: "--external" });
}
