import { fillDiagram } from "../diagram/fill-diagram.ts";
import { diagnosticCodes, type Diagnostic } from "../model/diagnostic.ts";
import type { Finding } from "../check/rule.ts";
import { describeDiagnostic } from "../report/describe-diagnostic.ts";
import type { Edge } from "../model/graph.ts";
import { basename } from "../text/path.ts";
import type { Note } from "../model/note.ts";
import { diagramFile } from "./diagram-file.ts";
import { edgeHref } from "./link-attributes.ts";
import type { RenderContext } from "./render-context.ts";
import type { Site } from "./site.ts";

/** Writes a diagram as a figure; its links are looked up like any other. */
export function fillDiagramSlot(note: Note, index: number, context: RenderContext): string {
  const diagram = note.diagrams[index]!;
  const drawn = context.site.diagrams.get(note.id)?.[index];
  const hrefs = diagramEdges(note, index, context.site).map((edge) => edgeHref(edge, context));
  const svg = drawn?.svg === undefined ? undefined : fillDiagram(drawn.svg, hrefs, `d${++context.counter.value}-`);
  return context.layout.diagram({
    svg,
    caption: diagram.caption,
    source: diagram.source,
    lang: context.site.options.lang,
    href: svg === undefined ? "" : context.href(`/${diagramFile(note.url.slice(1), index)}`),
    problems: context.preview
      ? (drawn?.findings ?? []).map((finding) =>
          describeDiagnostic(withDefaultSeverity(finding), context.site.options.lang),
        )
      : [],
  });
}

/** Writes a `.mmd` file as a figure; the words of the image are its caption. */
export function fillDiagramFile(path: string, edge: Edge, context: RenderContext): string {
  const drawn = context.site.diagramFiles.get(path);
  const hrefs = (drawn?.edges ?? []).map((link) => edgeHref(link, context));
  const caption = edge.link.text === basename(path) || edge.link.text === edge.link.target ? "" : edge.link.text;
  return context.layout.diagram({
    svg: drawn?.svg === undefined ? undefined : fillDiagram(drawn.svg, hrefs, `d${++context.counter.value}-`),
    caption,
    source: drawn?.source ?? "",
    lang: context.site.options.lang,
    href: drawn?.svg === undefined ? "" : context.href(`/${diagramFile(path)}`),
    problems: [],
  });
}

/** The links of one of a note's diagrams, in source order. */
export function diagramEdges(note: Note, index: number, site: Site): readonly Edge[] {
  const { position } = note.diagrams[index]!;
  return site.graph.edges
    .get(note.id)!
    .filter((edge) => edge.link.kind === "diagram" && inside(edge.link.position.line, position));
}

function inside(line: number, range: { readonly line: number; readonly endLine: number }): boolean {
  return line >= range.line && line <= range.endLine;
}

/** A sentence does not depend on how bad a finding is. */
function withDefaultSeverity(finding: Finding): Diagnostic {
  return { ...finding, severity: diagnosticCodes[finding.code] };
}
