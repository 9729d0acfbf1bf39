import type { Edge } from "../model/graph.ts";
import { fillDiagram } from "../diagram/fill-diagram.ts";
import { diagramFile } from "./diagram-file.ts";
import { diagramEdges } from "./fill-diagram.ts";
import { createHrefs } from "./href.ts";
import { edgeHref } from "./link-attributes.ts";
import type { Site } from "./site.ts";

/** A drawing as a file of its own: its path in the output, and its text, made when it is asked for. */
export interface DiagramFile {
  readonly path: string;
  readonly text: () => string;
}

/** The drawings of a site, for those who want to see one alone. */
export function listDiagramFiles(site: Site): DiagramFile[] {
  const hrefsOf = createHrefs(site.options.base);
  const files: DiagramFile[] = [];
  for (const [id, drawings] of site.diagrams) {
    const note = site.graph.notes.get(id)!;
    for (const [index, { svg }] of drawings.entries()) {
      if (svg === undefined) continue;
      add(diagramFile(note.url.slice(1), index), svg, diagramEdges(note, index, site));
    }
  }
  for (const [source, { svg, edges }] of site.diagramFiles) {
    if (svg !== undefined) add(diagramFile(source), svg, edges);
  }
  return files;

  function add(path: string, svg: string, edges: readonly Edge[]): void {
    const context = { site, href: hrefsOf(`/${path}`) };
    const text = () =>
      fillDiagram(
        svg,
        edges.map((edge) => edgeHref(edge, context)),
        "d-",
      );
    files.push({ path, text });
  }
}
