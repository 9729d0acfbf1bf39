import { UsageError } from "../model/usage-error.ts";
import { externalFlags } from "./check-external-links.ts";
import { judgeFlags } from "./judge-findings.ts";
import type { Arguments } from "./parse-arguments.ts";

/** What is done while links are checked, and not when what was found is joined. */
const checking = [...Object.keys({ ...externalFlags, ...judgeFlags }), "fix", "links", "site"];

/**
 * Refuses flags of the external layer where that is not asked for, so that nobody waits in vain for a part, a bound or a grace.
 * @throws UsageError `needs-option`
 */
export function rejectStrayFlags(args: Arguments): void {
  if (args.flag("external")) return;
  const stray = Object.keys(externalFlags).find((name) => isGiven(args, name));
  if (stray !== undefined) throw new UsageError("needs-option", { option: `--${stray}`, needed: "--external" });
}

/**
 * Refuses flags that would do nothing where reports are joined.
 * @throws UsageError `not-together`
 */
export function rejectBesideMerge(args: Arguments): void {
  const stray = checking.find((name) => isGiven(args, name));
  if (stray !== undefined) throw new UsageError("not-together", { option: `--${stray}`, other: "--merge" });
}

function isGiven(args: Arguments, name: string): boolean {
  return args.flag(name) || args.text(name) !== undefined;
}
