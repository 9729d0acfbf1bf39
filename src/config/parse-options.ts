import { diagnosticCodes } from "../model/diagnostic.ts";
import type { Options } from "../model/options.ts";
import { UsageError } from "../model/usage-error.ts";
import { createClosest } from "../text/closest.ts";
import { LEVELS } from "./levels.ts";
import { type OptionSpec, optionSpecs } from "./option-specs.ts";
import { showValue } from "./show-value.ts";

/** What an owner may write: any part of the options. */
export type OptionsInput = { readonly [K in keyof Options]?: Options[K] | undefined };

/**
 * Parses options once, at the border, into the full object.
 * @throws UsageError `unknown-option` (with the nearest name) or `bad-value`
 */
export function parseOptions(input: Readonly<Record<string, unknown>>): Options {
  for (const key of Object.keys(input)) {
    if (!Object.hasOwn(optionSpecs, key)) {
      throw new UsageError("unknown-option", {
        option: key,
        nearest: createClosest(Object.keys(optionSpecs))(key) ?? "",
      });
    }
  }
  const options: Record<string, unknown> = {};
  for (const [key, spec] of Object.entries(optionSpecs)) options[key] = parseOne(key, input[key], spec);
  return options as unknown as Options;
}

function parseOne(key: string, value: unknown, spec: OptionSpec): unknown {
  if (value === undefined) return spec.default;
  const parsed = spec.parse(value);
  if (parsed === undefined)
    throw new UsageError("bad-value", { option: key, value: showValue(value), expected: spec.expected });
  return parsed;
}

/**
 * Parses `--severity code=level` pairs.
 * @throws UsageError `bad-value`
 */
export function parseSeverity(pairs: readonly string[]): Options["severity"] {
  const severity: Record<string, string> = {};
  for (const pair of pairs.flatMap((list) => list.split(","))) {
    const [code = "", level = ""] = pair.split("=", 2).map((part) => part.trim());
    if (!Object.hasOwn(diagnosticCodes, code) || !LEVELS.includes(level)) {
      const near = Object.hasOwn(diagnosticCodes, code) ? code : createClosest(Object.keys(diagnosticCodes))(code);
      const expected = `${near ?? "missing-note"}=${LEVELS.join("|")}`;
      throw new UsageError("bad-value", { option: "--severity", value: pair, expected });
    }
    severity[code] = level;
  }
  return severity as Options["severity"];
}
