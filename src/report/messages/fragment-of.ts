import type { Diagnostic } from "../../model/diagnostic.ts";

/** The fragment that a finding is about, without its `#`: from its data, else from the target. */
export function fragmentOf({ data, target }: Diagnostic): string {
  const { fragment } = data;
  if (typeof fragment === "string" && fragment !== "") return fragment.replace(/^#/, "");
  const hash = target.indexOf("#");
  return hash < 0 ? "" : target.slice(hash + 1);
}
