import { describeDiagnostic } from "../report/describe-diagnostic.ts";
import type { Note } from "../model/note.ts";
import { edgeHref } from "./link-attributes.ts";
import type { RenderContext } from "./render-context.ts";

/** Writes a diagram as a figure; its links are looked up like any other. */
export function fillDiagramSlot(note: Note, index: number, context: RenderContext): string {
  const diagram = note.diagrams[index]!;
  const drawn = context.site.diagrams.get(note.id)?.[index];
  const edges = context.site.graph.edges
    .get(note.id)!
    .filter((edge) => edge.link.kind === "diagram" && inside(edge.link.position.line, diagram.position));
  const hrefs = edges.map((edge) => edgeHref(edge, context));
  const svg = drawn?.svg === undefined ? undefined : drawn.svg + hrefs.join("");
  return context.layout.diagram({
    svg,
    caption: diagram.caption,
    source: diagram.source,
    href: "",
    problems: (drawn?.diagnostics ?? []).map((finding) => describeDiagnostic(finding, context.site.options.lang)),
  });
}

function inside(line: number, range: { readonly line: number; readonly endLine: number }): boolean {
  return line >= range.line && line <= range.endLine;
}
