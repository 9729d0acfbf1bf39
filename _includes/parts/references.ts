import type { ReferenceView } from "../../src/site/page-view.ts";
import { markup, nothing, type Html } from "../markup.ts";
import type { Part } from "../part.ts";
import type { Strings } from "../strings/strings.ts";

function host(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : url;
}

function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function reference({ url, texts, citedBy }: ReferenceView, strings: Strings): Html {
  const named = texts.filter((text) => text !== url && text !== "");
  const more = named.length > 1 && markup`<p>${named.slice(1).join(" · ")}</p>`;
  const cited = citedBy.map((note, index) => markup`${index > 0 && ", "}<a href="${note.href}">${note.title}</a>`);
  return markup`<li><a href="${url}">${named[0] ?? readable(url)}</a> <small class="host">${host(url)}</small>${more}
<p class="cited"><span class="vh">${strings.citedBy}: </span>${cited}</p></li>
`;
}

/** Every source elsewhere that the notes cite, and who cites it. */
export const references: Part = (page, { strings }) => {
  if (page.references.length === 0) return nothing;
  return markup`<p class="lead">${strings.referencesWhy}</p>
<ul class="references">
${page.references.map((item) => reference(item, strings))}</ul>`;
};
