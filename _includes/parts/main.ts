import { markup } from "../markup.ts";
import type { Part } from "../layout.ts";

/** The page's own content and what joins it to other notes. */
export const main: Part = (page, layout) => {
  const { parts } = layout;
  return markup`<main id="content" tabindex="-1"${page.lang !== page.site.lang && markup` lang="${page.lang}"`}>
    ${parts.breadcrumbs(page, layout)}
    ${parts.findings(page, layout)}
    ${parts.article(page, layout)}
    ${parts.notFound(page, layout)}
    ${parts.lists(page, layout)}
    ${parts.references(page, layout)}
    ${parts.tagList(page, layout)}
    ${parts.backlinks(page, layout)}
    ${parts.mentions(page, layout)}
    ${parts.pager(page, layout)}
  </main>`;
};
