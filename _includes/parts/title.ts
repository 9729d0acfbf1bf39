import { markup, nothing } from "../markup.ts";
import { pageTitle } from "../page-title.ts";
import type { Part } from "../part.ts";

/** The page's title, unless the note begins with it. */
export const title: Part = (page, { strings }) =>
  page.showTitle ? markup`<h1>${pageTitle(page, strings)}</h1>\n` : nothing;
