import { markup } from "../markup.ts";
import type { Part } from "../part.ts";

/** The end of every page. */
export const footer: Part = (page, { strings }) => {
  const { site } = page;
  return markup`<footer class="foot">
    <p>${site.author !== "" && markup`<span>${site.author}</span> `}${site.feed !== "" && markup`<a href="${site.feed}">${strings.feed}</a> `}<span>${strings.made}</span></p>
  </footer>`;
};
