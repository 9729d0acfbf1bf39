import { markup, nothing, raw } from "../markup.ts";
import type { Part } from "../part.ts";

/** Where the note's own first heading ends, 0 if it does not begin with one: dates go below the title, wherever it comes from. */
function endOfHeading(note: string): number {
  if (!note.startsWith("<h1")) return 0;
  const close = note.indexOf("</h1>");
  return close === -1 ? 0 : close + "</h1>".length;
}

/** Title, dates and the note itself. */
export const article: Part = (page, frame) => {
  const title = frame.parts.title(page, frame);
  const meta = frame.parts.meta(page, frame);
  if (page.html === "" && title === nothing && meta === nothing) return nothing;
  const split = page.showTitle ? 0 : endOfHeading(page.html);
  return markup`<article class="note">
${title}${raw(page.html.slice(0, split))}${meta}${raw(page.html.slice(split))}
</article>`;
};
