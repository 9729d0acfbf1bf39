import { markup, nothing } from "../markup.ts";
import type { Part } from "../layout.ts";

/** The page's title, unless the note begins with it. */
export const title: Part = (page) => (page.showTitle ? markup`<h1>${page.title}</h1> ` : nothing);
