import { UsageError } from "../src/model/usage-error.ts";
import { createClosest } from "../src/text/closest.ts";
import { parts } from "./parts.ts";

/**
 * Refuses names that no part of the layout has.
 * @throws UsageError `unknown-option`, with the nearest name
 */
export function demandParts(overrides: object): void {
  for (const name of Object.keys(overrides)) {
    if (Object.hasOwn(parts, name)) continue;
    const nearest = createClosest(Object.keys(parts))(name);
    throw new UsageError("unknown-option", {
      option: `parts.${name}`,
      nearest: nearest === undefined ? "" : `parts.${nearest}`,
    });
  }
}
