import type { Edge } from "../model/graph.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { isDead } from "./dead-reason.ts";
import type { RenderContext } from "./render-context.ts";

/** Where an edge leads from a page: an href, ready to be escaped, or `undefined` where it is dead. */
export function edgeHref(edge: Edge, context: Pick<RenderContext, "site" | "href">): string | undefined {
  const { resolution, link } = edge;
  if (isDead(resolution)) return undefined;
  const { notes } = context.site.graph;
  switch (resolution.type) {
    case "note":
      return context.href(notes.get(resolution.note)!.url, link.target === "" && link.fragment === "" ? "" : undefined);
    case "heading":
      return context.href(notes.get(resolution.note)!.url, resolution.id);
    case "missing-heading":
      return context.href(notes.get(resolution.note)!.url);
    case "case-mismatch":
      return context.href(notes.get(resolution.note!)!.url);
    case "asset":
      return context.href(`/${resolution.path}`, link.fragment);
    case "page":
      return context.href(resolution.url);
    case "external":
      return resolution.url;
    case "missing-note":
    case "missing-asset":
    case "ambiguous":
    case "escapes-root":
    case "unsafe":
    case "malformed":
    case "draft":
      return undefined;
    default:
      return resolution satisfies never;
  }
}

/** Writes what marks a link dead, with the reason for those who point at it. */
export function deadAttributes(edge: Edge, context: RenderContext): string {
  return `data-dead="${edge.resolution.type}" title="${escapeHtml(context.deadReason(edge))}"`;
}
