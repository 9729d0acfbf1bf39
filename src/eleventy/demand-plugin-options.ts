import { showValue } from "../config/show-value.ts";
import { UsageError } from "../model/usage-error.ts";

const isFunction = (value: unknown): boolean => typeof value === "function";
const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
const drawers = ["page", "embed", "deadEmbed", "diagram"];
const isLayout = (value: unknown): boolean =>
  isObject(value) && drawers.every((name) => isFunction((value as Record<string, unknown>)[name]));

/** What the plugin alone takes, beside the options of every site. */
const forms: readonly (readonly [name: string, expected: string, is: (value: unknown) => boolean])[] = [
  [
    "parts",
    "{ footer: (page, frame) => … }",
    (value) => isObject(value) && Object.values(value as object).every(isFunction),
  ],
  ["layout", `{ ${drawers.join(", ")} }`, isLayout],
  ["cache", '".cache/ieum" | false', (value) => value === false || (typeof value === "string" && value !== "")],
  ["onFindings", "(findings) => …", isFunction],
  ["onSiteFindings", "(findings) => …", isFunction],
];

/**
 * Refuses values that the plugin could not use, before Eleventy has begun.
 * @throws UsageError `bad-value`
 */
export function demandPluginOptions(options: object): void {
  for (const [option, expected, is] of forms) {
    const value = (options as Readonly<Record<string, unknown>>)[option];
    if (value !== undefined && !is(value))
      throw new UsageError("bad-value", { option, value: showValue(value), expected });
  }
}
