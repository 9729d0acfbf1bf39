import type { Edge } from "../model/graph.ts";

/** Whether a link leads to nothing by the name that it uses. */
export function isBroken({ resolution: { type } }: Edge): boolean {
  return type === "missing-note" || type === "missing-asset" || type === "case-mismatch";
}
