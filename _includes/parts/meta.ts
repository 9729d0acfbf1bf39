import type { DateView } from "../../src/site/page-view.ts";
import { markup, nothing, type Html } from "../markup.ts";
import type { Part } from "../part.ts";

function day(label: string, date: DateView): Html {
  return markup`<li><time datetime="${date.iso}">${date.text}</time> ${label}</li>\n`;
}

/** Dates, reading time, the edit link and the mark of a draft. */
export const meta: Part = (page, { strings }) => {
  const { date, updated, readingMinutes, editHref, draft } = page;
  const changed = updated !== undefined && updated.text !== date?.text;
  if (!draft && date === undefined && !changed && readingMinutes === 0 && editHref === "") return nothing;
  return markup`<ul class="meta">
${draft && markup`<li class="draft"><strong>${strings.draft}</strong> ${strings.draftWhy}</li>\n`}${date !== undefined && day(strings.written, date)}${changed && day(strings.updated, updated)}${readingMinutes > 0 && markup`<li>${strings.minutes(readingMinutes)}</li>\n`}${editHref !== "" && markup`<li><a href="${editHref}">${strings.edit}</a></li>\n`}</ul>
`;
};
