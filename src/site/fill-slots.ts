import type { Edge } from "../model/graph.ts";
import type { Note, Slot } from "../model/note.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { basename } from "../text/path.ts";
import { isDead } from "./dead-reason.ts";
import { fillDiagramSlot } from "./fill-diagram.ts";
import { fillEmbed } from "./fill-embed.ts";
import { fillImage, imageAttributes } from "./fill-image.ts";
import { deadAttributes, edgeHref } from "./link-attributes.ts";
import type { RenderContext } from "./render-context.ts";

/** Writes a note's HTML (or a part of it) for one page: every slot is a look-up, nothing is parsed. */
export function fillSlots(note: Note, parts: readonly (string | Slot)[], context: RenderContext): string {
  const edges = context.site.graph.edges.get(note.id)!;
  let html = "";
  let lifted = false;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    let filled = typeof part === "string" ? part : fillSlot(part, note, edges, context);
    if (typeof part !== "string" && part.type === "attribute" && part.name === "src" && part.links.length > 0)
      filled += besideSource(edges[part.links[0]!]!, html, parts[i + 1], context);
    const lift =
      typeof part !== "string" && filled.startsWith("<figure") && html.lastIndexOf("<p>") > html.lastIndexOf("</p>");
    html += lift ? `</p>${filled}<p>` : filled;
    lifted ||= lift;
  }
  // A drawing is no part of a paragraph: one that stands in the midst of it parts it.
  return lifted ? html.replaceAll("<p></p>", "") : html;
}

function fillSlot(slot: Slot, note: Note, edges: readonly Edge[], context: RenderContext): string {
  switch (slot.type) {
    case "link":
      return linkAttributes(edges[slot.link]!, context);
    case "image":
      return fillImage(slot, edges[slot.link]!, context);
    case "attribute":
      return attribute(slot, edges, context);
    case "embed":
      return fillEmbed(edges[slot.link]!, note, context);
    case "diagram":
      return fillDiagramSlot(note, slot.diagram, context);
    case "tag":
      return tagLink(slot.tag, context);
    case "section":
      return "";
    default:
      return slot satisfies never;
  }
}

/** An `<img>` of raw HTML is told what a Markdown image is, where its tag does not say so itself. */
function besideSource(edge: Edge, before: string, after: string | Slot | undefined, context: RenderContext): string {
  if (edge.link.element !== "img[src]" || typeof after !== "string" || isDead(edge.resolution)) return "";
  const written = before.slice(before.lastIndexOf("<")) + after.slice(0, after.indexOf(">"));
  const added = imageAttributes(edge, `${written} `, context) + altFor(edge, before, written);
  return /\sdecoding=/i.test(written) ? added.replace(' decoding="async"', "") : added;
}

/** An image that its author does not describe is decoration; one that is all of a link is named by its file. */
function altFor(edge: Edge, before: string, written: string): string {
  if (/\salt(?:[=\s]|$)/i.test(written)) return "";
  const outer = before.slice(before.lastIndexOf("<", before.lastIndexOf("<") - 1));
  const name = /^<a\s[^>]*>\s*$/i.test(outer.slice(0, outer.lastIndexOf("<")))
    ? basename(edge.link.target.split("?", 1)[0]!)
    : "";
  return ` alt="${escapeHtml(name)}"`;
}

function tagLink(tag: string, context: RenderContext): string {
  const url = context.site.graph.tags.get(tag.toLowerCase());
  const text = escapeHtml(`#${tag}`);
  return url === undefined ? text : `<a class="tag" href="${escapeHtml(context.href(url))}">${text}</a>`;
}

function linkAttributes(edge: Edge, context: RenderContext): string {
  const href = edgeHref(edge, context);
  if (href === undefined) return deadAttributes(edge, context);
  const doubt =
    edge.resolution.type === "missing-heading"
      ? ` data-dead-fragment title="${escapeHtml(context.deadReason(edge))}"`
      : "";
  return `href="${escapeHtml(href)}"${doubt}`;
}

function attribute(slot: Extract<Slot, { type: "attribute" }>, edges: readonly Edge[], context: RenderContext): string {
  let value = "";
  for (const [i, text] of slot.value.entries()) {
    const link = slot.links[i];
    const edge = link === undefined ? undefined : edges[link]!;
    const href = edge === undefined ? "" : edgeHref(edge, context);
    if (href === undefined) return deadAttributes(edge!, context);
    value += text + href;
  }
  return `${slot.name}="${escapeHtml(value)}"`;
}
