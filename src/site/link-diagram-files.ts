import { linkRules } from "../check/rules.ts";
import type { Finding } from "../check/rule.ts";
import type { LinkedGraph } from "../graph/build-graph.ts";
import { resolveLink } from "../graph/resolve-link.ts";
import { targetOf } from "../graph/target-of.ts";
import { readSource } from "../io/read-source.ts";
import { diagramLinks } from "../markdown/diagram-links.ts";
import type { Edge } from "../model/graph.ts";
import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import { diagramPath } from "./diagram-path.ts";

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
  if (![...graph.assets.keys()].some((path) => /\.(?:mmd|mermaid)$/i.test(path)))
    return { files, backlinks: graph.backlinks, findings: [] };
  const backlinks = new Map<NoteId, Edge[]>();
  const findings: Finding[] = [];
  for (const [id, edges] of graph.edges) {
    for (const shown of edges) {
      const path = diagramPath(shown);
      if (path === undefined) continue;
      let file = files.get(path);
      if (file === undefined) {
        const source = readSource(`${root}/${graph.assets.get(path)!}`, maxBytes).text;
        const owner: Note = { ...graph.notes.get(id)!, path };
        file = { source, edges: resolveAll(graph, owner, source) };
        files.set(path, file);
        findings.push(...check(graph, owner, file.edges));
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

function resolveAll(graph: LinkedGraph, owner: Note, source: string): Edge[] {
  const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const diagram = { source, caption: "", sourceLine: 1, sourceColumn: 1, position: start, heading: -1 };
  return diagramLinks([diagram]).map((link) => ({
    from: owner.id,
    link,
    resolution: resolveLink(graph.lookup, owner, link),
  }));
}

/** The rules look at a graph whose only links are the file's. */
function check(graph: LinkedGraph, owner: Note, edges: readonly Edge[]): Finding[] {
  const alone = { ...graph, notes: new Map([...graph.notes, [owner.id, owner]]), edges: new Map([[owner.id, edges]]) };
  return linkRules.flatMap((rule) => [...rule(alone)]);
}
