import { markup, nothing } from "../markup.ts";
import type { Part } from "../part.ts";

/** The note's tags. */
export const tagList: Part = (page, { strings }) => {
  if (page.tags.length === 0) return nothing;
  return markup`<div class="tags"><span class="vh">${strings.tags}</span>
<ul>
${page.tags.map(({ href, title }) => markup`<li><a class="tag" href="${href}" rel="tag">#${title}</a></li>\n`)}</ul>
</div>`;
};
