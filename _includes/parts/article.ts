import type { PageView } from "../../src/site/page-view.ts";
import { markup, nothing, raw, type Html } from "../markup.ts";
import type { Part } from "../part.ts";

/** Where the note's own title ends, which pictures may precede: dates go below the title, wherever it comes from. */
function endOfHeading(note: string): number {
  const close = note.indexOf("</h1>");
  return close === -1 ? 0 : close + "</h1>".length;
}

/** On paper there is no column beside the text. */
function contents(page: PageView): Html {
  return markup`<ol class="print-contents">
${page.toc.map(({ href, text }) => markup`<li><a href="${href}">${text}</a></li>\n`)}</ol>
`;
}

/** Longer is no blank: to look at a text that was joined of many, the engine copies it. */
const SHORT = 1000;

/** A note of a title alone, which has no list below it either. */
function isBlank({ kind, html, lists }: PageView): boolean {
  return kind === "note" && lists.length === 0 && html.length < SHORT && html.trim() === "";
}

/** Title, dates and the note itself. */
export const article: Part = (page, frame) => {
  const title = frame.parts.title(page, frame);
  const meta = frame.parts.meta(page, frame);
  if (page.html === "" && title.value === "" && meta.value === "") return nothing;
  const split = page.showTitle ? 0 : endOfHeading(page.html);
  return markup`<article class="note">
${title}${page.kind === "print" && contents(page)}${raw(page.html.slice(0, split))}${meta}${raw(page.html.slice(split))}${isBlank(page) && markup`<p class="empty">${frame.strings.blank}</p>`}
</article>`;
};
