import type { DiagnosticCode, DiagnosticData } from "../model/diagnostic.ts";
import type { Edge, Graph } from "../model/graph.ts";
import type { Note } from "../model/note.ts";
import type { Resolution } from "../model/resolution.ts";
import { indexEdges } from "./index-edges.ts";
import type { Finding, Rule } from "./rule.ts";

/** What a link rule says of one edge. */
export interface LinkFinding {
  readonly data?: DiagnosticData;
  readonly suggestion?: string | undefined;
  /** Set where the finding is about something else than the link's destination. */
  readonly target?: string;
}

/** Judges one edge that has the resolution a rule is about. */
export type Judge<R extends Resolution> = (resolution: R, edge: Edge, note: Note) => LinkFinding | undefined;

/** Makes a rule that looks at the edges of one resolution. `prepare` runs once a graph, at the first such edge. */
export function linkRule<T extends Resolution["type"]>(
  code: DiagnosticCode,
  type: T,
  prepare: (graph: Graph) => Judge<Extract<Resolution, { type: T }>>,
): Rule {
  return function* (graph): Iterable<Finding> {
    let judge: Judge<Extract<Resolution, { type: T }>> | undefined;
    for (const edge of indexEdges(graph).ofType.get(type) ?? []) {
      judge ??= prepare(graph);
      const note = graph.notes.get(edge.from)!;
      const found = judge(edge.resolution as Extract<Resolution, { type: T }>, edge, note);
      if (found !== undefined) yield toFinding(code, note, edge, found);
    }
  };
}

function toFinding(code: DiagnosticCode, note: Note, edge: Edge, found: LinkFinding): Finding {
  const { link } = edge;
  const whole = link.fragment === undefined ? link.target : `${link.target}#${link.fragment}`;
  return {
    code,
    path: note.path,
    position: link.position,
    target: found.target ?? whole,
    ...(found.suggestion === undefined ? {} : { suggestion: found.suggestion }),
    data: found.data ?? {},
  };
}
