import { markup, nothing, raw } from "../markup.ts";
import type { Part } from "../part.ts";

// The site's sign with its thread cut.
const cut = raw(
  `<svg class="cut" viewBox="0 0 160 22" width="160" height="22" aria-hidden="true"><circle cx="11" cy="11" r="9"/><path d="M20 11h48"/><path class="lost" d="M82 11h54M140 3.5h15v15h-15z"/></svg>`,
);

/** What a reader sees at an address that has no page. */
export const notFound: Part = (page, { strings }) => {
  if (page.kind !== "not-found") return nothing;
  const { site } = page;
  return markup`${cut}
<p>${strings.notFoundWhy}</p>
<p><a class="way" href="${site.search}">${strings.search}</a> ${site.tags !== "" && markup`<a class="way" href="${site.tags}">${strings.tags}</a> `}<a class="way" href="${site.home}">${strings.home}</a></p>`;
};
