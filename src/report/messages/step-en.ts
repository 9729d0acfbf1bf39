import type { ExternalStep } from "../../model/external-step.ts";
import { readable } from "./readable.ts";

const quote = (text: string): string => `“${readable(text)}”`;
const places = {
  public: "a public address",
  private: "a private address",
  unresolved: "a name without an address",
} as const;

/** A step of the external check in English. */
export function stepEn(step: ExternalStep): string {
  switch (step.step) {
    case "bad-url":
      return step.rule === ""
        ? "Not an address."
        : `What the rewrite rule ${quote(step.rule)} makes is not an address.`;
    case "other-scheme":
      return `Not a web address (${step.scheme}): not asked.`;
    case "skip":
      return `The skip rule ${quote(step.rule)} applies: not asked.`;
    case "rewrite":
      return `The rewrite rule ${quote(step.rule)} applies: ${quote(step.url)} is asked instead.`;
    case "shard":
      return `Belongs to shard ${step.shard} of ${step.count}${step.mine ? "" : ", which is not this run's: not asked"}.`;
    case "place":
      return `The host is ${places[step.place]}${step.asked ? "" : ": not asked without --include-local"}.`;
    case "proxy":
      return `Goes through the proxy ${quote(step.proxy)}.`;
    case "headers":
      return `Configured headers are sent: ${step.names.join(", ")}`;
    case "accept":
      return `The accept rule ${quote(step.rule)} applies: ${step.statuses.join(", ")} count as alive.`;
    case "fragment":
      return step.ids.length === 0
        ? "What follows # is no id of the page: not looked for."
        : `The id ${quote(step.ids[0] ?? "")} is looked for in the page.`;
    case "kept":
      return `There is an answer (${step.status}) of ${step.checkedAt}, ${step.fresh ? "still good: not asked again" : "to be asked again"}.`;
    case "ask":
      return `${quote(step.url)} is asked.`;
    default:
      return step satisfies never;
  }
}
