import { markup, nothing } from "../markup.ts";
import type { Part } from "../part.ts";

/** The folders above this page, from the home page down. */
export const breadcrumbs: Part = (page, { strings }) => {
  if (page.breadcrumbs.length === 0) return nothing;
  return markup`<nav class="crumbs" aria-label="${strings.breadcrumbs}">
    <ol>
${page.breadcrumbs.map(({ href, title }) => markup`<li><a href="${href}">${title}</a></li>\n`)}</ol>
  </nav>`;
};
