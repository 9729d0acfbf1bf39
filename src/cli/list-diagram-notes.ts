import { join } from "node:path";
import type { LinkedGraph } from "../graph/linked-graph.ts";
import { readSource } from "../io/read-source.ts";
import { type DiagramNote, isDiagramPath, linkDiagramFile } from "../site/link-diagram-file.ts";
import type { Site } from "../site/site.ts";

/** Every `.mmd` file of a notes folder that links somewhere, whether a note shows it or not. */
export function listDiagramNotes({ root, options }: Site, graph: LinkedGraph): DiagramNote[] {
  const [owner] = graph.notes.values();
  if (owner === undefined) return [];
  return [...graph.assets]
    .filter(([path]) => isDiagramPath(path))
    .map(([path, file]) => linkDiagramFile(graph, owner, path, readSource(join(root, file), options.maxBytes).text))
    .filter(({ edges }) => edges.length > 0);
}
