import { markup } from "../markup.ts";
import type { Part } from "../part.ts";

/** The page's own content and what joins it to other notes. */
export const main: Part = (page, frame) => {
  const { parts } = frame;
  return markup`<main id="content" tabindex="-1"${page.lang !== page.site.lang && markup` lang="${page.lang}"`}>
    ${parts.breadcrumbs(page, frame)}
    ${parts.findings(page, frame)}
    ${parts.article(page, frame)}
    ${parts.notFound(page, frame)}
    ${parts.map(page, frame)}
    ${parts.lists(page, frame)}
    ${parts.recent(page, frame)}
    ${parts.references(page, frame)}
    ${parts.tagList(page, frame)}
    ${parts.backlinks(page, frame)}
    ${parts.mentions(page, frame)}
    ${parts.pager(page, frame)}
  </main>`;
};
