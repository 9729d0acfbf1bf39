import { markup, nothing } from "../markup.ts";
import type { Part } from "../layout.ts";

/** What a reader sees at an address that has no page. */
export const notFound: Part = (page, { strings }) => {
  if (page.kind !== "not-found") return nothing;
  const { site } = page;
  return markup`<div class="lost">
    <p>${strings.notFoundWhy}</p>
    <p>
      <a class="way" href="${site.search}">${strings.search}</a> <a class="way" href="${site.tags}">${strings.tags}</a>
      <a class="way" href="${site.home}">${strings.home}</a>
    </p>
  </div>`;
};
