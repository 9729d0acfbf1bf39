import type { Graph } from "../model/graph.ts";
import type { Diagnostic } from "../model/diagnostic.ts";

/** A finding before the owner's severities are applied. */
export type Finding = Omit<Diagnostic, "severity">;

/** One check over all notes: it looks and tells, it changes nothing. */
export type Rule = (graph: Graph) => Iterable<Finding>;
