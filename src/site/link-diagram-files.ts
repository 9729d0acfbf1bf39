import type { Finding } from "../check/rule.ts";
import type { LinkedGraph } from "../graph/linked-graph.ts";
import { targetOf } from "../graph/target-of.ts";
import { readSource } from "../io/read-source.ts";
import type { Edge } from "../model/graph.ts";
import type { NoteId } from "../model/note-id.ts";
import { checkDiagramFile } from "./check-diagram-file.ts";
import { diagramPath } from "./diagram-path.ts";
import { isDiagramPath, linkDiagramFile } from "./link-diagram-file.ts";

/** A `.mmd` file that notes show. */
export interface LinkedFile {
  readonly source: string;
  /** Its links in source order, placed in the file itself. */
  readonly edges: readonly Edge[];
}

/** What `.mmd` files add to a graph. */
export interface LinkedFiles {
  readonly files: ReadonlyMap<string, LinkedFile>;
  /** The graph's, and a link from each note that shows a file to each note that the file links to. */
  readonly backlinks: LinkedGraph["backlinks"];
  readonly findings: readonly Finding[];
}

/** Reads the `.mmd` files that notes show, and resolves their links from where the files lie. */
export function linkDiagramFiles(graph: LinkedGraph, root: string, maxBytes: number): LinkedFiles {
  const files = new Map<string, LinkedFile>();
  if (![...graph.assets.keys()].some(isDiagramPath)) return { files, backlinks: graph.backlinks, findings: [] };
  const backlinks = new Map<NoteId, Edge[]>();
  const findings: Finding[] = [];
  for (const [id, edges] of graph.edges) {
    for (const shown of edges) {
      const path = diagramPath(shown);
      if (path === undefined) continue;
      let file = files.get(path);
      if (file === undefined) {
        const source = readSource(`${root}/${graph.assets.get(path)!}`, maxBytes).text;
        const linked = linkDiagramFile(graph, graph.notes.get(id)!, path, source);
        file = { source, edges: linked.edges };
        files.set(path, file);
        findings.push(...checkDiagramFile(graph, linked));
      }
      for (const { link, resolution } of file.edges) {
        const edge: Edge = { from: id, link: { ...link, position: shown.link.position }, resolution };
        const to = targetOf(edge);
        if (to === undefined || to === id) continue;
        const incoming = backlinks.get(to);
        if (incoming === undefined) backlinks.set(to, [...(graph.backlinks.get(to) ?? []), edge]);
        else incoming.push(edge);
      }
    }
  }
  return { files, backlinks: new Map([...graph.backlinks, ...backlinks]), findings };
}
