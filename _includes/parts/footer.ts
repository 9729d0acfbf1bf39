import { markup } from "../markup.ts";
import type { Part } from "../part.ts";

/** The end of every page. */
export const footer: Part = (page, { strings }) => {
  const { author, feed, footer, social = [], license } = page.site;
  const links = social.map(({ href, title }) => markup`<a href="${href}" rel="me">${title}</a> `);
  return markup`<footer class="foot">
${footer !== undefined && markup`<p>${footer}</p>\n`}<p>${author !== "" && markup`<span>${author}</span> `}${links}${license !== undefined && markup`<a href="${license.href}" rel="license">${license.title}</a> `}${feed !== "" && markup`<a href="${feed}">${strings.feed}</a> `}<span>${strings.made}</span></p>
</footer>`;
};
