import { prefixIds } from "../markdown/prefix-ids.ts";
import { deepestEmbed } from "../model/embed-depth.ts";
import type { Edge } from "../model/graph.ts";
import type { Note, Slot } from "../model/note.ts";
import { diagramPath } from "./diagram-path.ts";
import { embedFootnotes } from "./embed-footnotes.ts";
import { fillDiagramFile } from "./fill-diagram.ts";
import { headingsBelow } from "./headings-below.ts";
import { deadAttributes, edgeHref } from "./link-attributes.ts";
import { escapeHtml } from "../text/escape-html.ts";
import type { RenderContext } from "./render-context.ts";

/** Writes another note, a section or a block of it in place of a note's embed, below the heading there; a circle, or one too deep, becomes a plain link. */
export function fillEmbed(edge: Edge, from: Note, context: RenderContext): string {
  const { resolution } = edge;
  const href = edgeHref(edge, context);
  if (href === undefined || (resolution.type !== "note" && resolution.type !== "heading")) {
    const diagram = diagramPath(edge);
    if (diagram !== undefined) return fillDiagramFile(diagram, edge, context);
    const text = edge.link.text || edge.link.target;
    if (href !== undefined) return `<p><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></p>`;
    return context.layout.deadEmbed({
      text,
      reason: context.deadReason(edge),
      attributes: deadAttributes(edge, context),
    });
  }
  const note = context.site.graph.notes.get(resolution.note)!;
  const title =
    resolution.type === "heading" && resolution.heading !== "" ? `${note.title} › ${resolution.heading}` : note.title;
  if (context.chain.includes(note.id) || context.chain.length > deepestEmbed) {
    return `<p><a href="${escapeHtml(href)}">${escapeHtml(title)}</a></p>`;
  }
  const prefix = `e${++context.counter.value}-`;
  const parts = resolution.type === "heading" ? cutSection(note, resolution.id) : note.html();
  const inner = { ...context, chain: [...context.chain, note.id] };
  const html = context.fill(note, parts, inner);
  const whole = parts === note.html() ? html : html + embedFootnotes(note, html, inner);
  return context.layout.embed({ href, title, html: headingsBelow(prefixIds(whole, prefix), depthAt(from, edge)) });
}

/** The depth of the heading under which a link stands; the title's where there is none. */
function depthAt(note: Note, { link }: Edge): number {
  return note.headings.findLast(({ position }) => position.line < link.position.line)?.depth ?? 1;
}

/** The parts from a section's start to its end; the whole note where the anchor marks no section. */
function cutSection(note: Note, id: string): readonly (string | Slot)[] {
  const start = note.html().findIndex((part) => isMark(part, id, false));
  if (start < 0) return note.html();
  const end = note.html().findIndex((part, i) => i > start && isMark(part, id, true));
  return note.html().slice(start, end < 0 ? undefined : end);
}

function isMark(part: string | Slot, id: string, end: boolean): boolean {
  return typeof part !== "string" && part.type === "section" && part.id === id && part.end === end;
}
