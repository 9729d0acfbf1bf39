import type { LinkView } from "../../src/site/page-view.ts";
import { markup, nothing, type Html } from "../markup.ts";
import type { Part } from "../part.ts";

function end(link: LinkView | undefined, rel: "prev" | "next", label: string): Html {
  if (link === undefined) return nothing;
  return markup`<a class="${rel}" href="${link.href}" rel="${rel}"><small>${label}</small><span>${link.title}</span></a>\n`;
}

/** The notes before and after this one in reading order. */
export const pager: Part = (page, { strings }) => {
  if (page.previous === undefined && page.next === undefined) return nothing;
  return markup`<nav class="pager" aria-label="${strings.pager}">
${end(page.previous, "prev", strings.before)}${end(page.next, "next", strings.after)}</nav>`;
};
