import { markup, nothing } from "../markup.ts";
import type { Part } from "../part.ts";

/** On the home page: the notes that were changed last. */
export const recent: Part = (page, { strings }) => {
  const { recent = [], site } = page;
  if (recent.length === 0) return nothing;
  return markup`<section class="recent" aria-labelledby="recent">
<h2 id="recent">${strings.recent}</h2>
<ul>
${recent.map(({ href, title, date }) => markup`<li>${date !== undefined && markup`<time datetime="${date.iso}">${date.text}</time> `}<a href="${href}">${title}</a></li>\n`)}</ul>
${site.recent !== undefined && markup`<p><a class="way" href="${site.recent}">${strings.recentAll}</a></p>\n`}</section>`;
};
