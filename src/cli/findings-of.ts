import type { Site } from "../site/site.ts";
import type { Findings } from "./report-findings.ts";

/** A loaded site's findings. */
export function findingsOf(site: Site): Findings {
  return { root: site.root, notes: site.graph.notes.size, diagnostics: site.diagnostics };
}
