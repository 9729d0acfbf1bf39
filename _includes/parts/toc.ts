import type { TocView } from "../../src/site/page-view.ts";
import { markup, nothing, type Html } from "../markup.ts";
import type { Part } from "../part.ts";

function level(entries: readonly TocView[]): Html {
  return markup`<ol>
${entries.map(({ href, text, children }) => markup`<li><a href="${href}">${text}</a>${children.length > 0 && level(children)}</li>\n`)}</ol>`;
}

/** The note's headings: a column on wide screens, a sheet (a popover) on small ones. */
export const toc: Part = (page, { strings }) => {
  if (page.toc.length === 0) return nothing;
  return markup`<nav class="toc" id="toc" popover aria-labelledby="toc-title">
    <h2 id="toc-title">${strings.contents}</h2>
    ${level(page.toc)}
    <button class="close" type="button" popovertarget="toc" popovertargetaction="hide">${strings.close}</button>
  </nav>`;
};
