import type { LinkedGraph } from "../graph/linked-graph.ts";
import { resolveLink } from "../graph/resolve-link.ts";
import { diagramFileLinks } from "../markdown/diagram-file-links.ts";
import type { Edge } from "../model/graph.ts";
import type { Note } from "../model/note.ts";

/** A `.mmd` file as if it were a note: its path decides what its relative links mean. */
export interface DiagramNote {
  /** The note that shows the file (or any, where none does) in the file's place. */
  readonly note: Note;
  /** In source order, placed in the file. */
  readonly edges: readonly Edge[];
}

/** Whether a file is a Mermaid source. */
export function isDiagramPath(path: string): boolean {
  return /\.(?:mmd|mermaid)$/i.test(path);
}

/** Reads and resolves the links of the `.mmd` file at a path. */
export function linkDiagramFile(graph: LinkedGraph, owner: Note, path: string, text: string): DiagramNote {
  const links = diagramFileLinks(text);
  const note: Note = { ...owner, path, filePath: graph.assets.get(path) ?? path, links };
  return {
    note,
    edges: links.map((link) => ({ from: owner.id, link, resolution: resolveLink(graph.lookup, note, link) })),
  };
}
