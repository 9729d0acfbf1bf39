import type { Finding } from "../check/rule.ts";
import { linkRules } from "../check/rules.ts";
import type { LinkedGraph } from "../graph/linked-graph.ts";
import type { DiagramNote } from "./link-diagram-file.ts";

/** What is wrong with the links of a `.mmd` file: the rules look at a graph that has no others. */
export function checkDiagramFile(graph: LinkedGraph, { note, edges }: DiagramNote): Finding[] {
  const alone = { ...graph, notes: new Map([...graph.notes, [note.id, note]]), edges: new Map([[note.id, edges]]) };
  return linkRules.flatMap((rule) => [...rule(alone)]);
}
