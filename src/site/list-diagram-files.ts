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
      const path = diagramFile(note.url.slice(1), index);
      const text = () => {
        const context = { site, href: hrefsOf(`/${path}`) };
        const hrefs = diagramEdges(note, index, site).map((edge) => edgeHref(edge, context));
        return fillDiagram(svg, hrefs, "d-");
      };
      files.push({ path, text });
    }
  }
  for (const [source, { svg }] of site.diagramFiles) {
    if (svg !== undefined) files.push({ path: diagramFile(source), text: () => fillDiagram(svg, [], "d-") });
  }
  return files;
}
