import type { Diagnostic } from "../model/diagnostic.ts";
import { isDead } from "./dead-reason.ts";
import type { Site } from "./site.ts";

/** What a build says at its end. */
export interface BuildFacts {
  readonly notes: number;
  readonly links: number;
  /** Links to what is not there. */
  readonly broken: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Counts what a build tells its owner. */
export function countFacts(site: Site): BuildFacts {
  const edges = [...site.graph.edges.values()].flat();
  const broken = edges.filter(({ resolution }) => isDead(resolution) || resolution.type === "missing-heading").length;
  return { notes: site.outline.sequence.length, links: edges.length, broken, diagnostics: site.diagnostics };
}
