import type { Resolution } from "../model/resolution.ts";

/** Resolutions that lead nowhere a reader can go. */
const DEAD = new Set<Resolution["type"]>([
  "missing-note",
  "missing-asset",
  "ambiguous",
  "escapes-root",
  "unsafe",
  "malformed",
  "draft",
]);

/** Whether a link is written as marked text: its target is missing, secret, unsafe or in doubt. */
export function isDead(resolution: Resolution): boolean {
  return DEAD.has(resolution.type) || (resolution.type === "case-mismatch" && resolution.note === undefined);
}
