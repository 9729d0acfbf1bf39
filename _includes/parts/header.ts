import { markup, raw } from "../markup.ts";
import type { Part } from "../part.ts";

const lens = raw(
  `<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><circle cx="8.5" cy="8.5" r="5.25"/><path d="m12.6 12.6 4.4 4.4"/></svg>`,
);
const lines = raw(
  `<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="M3 5.5h14M3 10h14M3 14.5h9"/></svg>`,
);
const list = raw(
  `<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="M8 5.5h9M8 10h9M8 14.5h9"/><path d="M3 5.5h1.5M3 10h1.5M3 14.5h1.5"/></svg>`,
);
const half = raw(
  `<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><circle cx="10" cy="10" r="6.25"/><path class="fill" d="M10 3.75a6.25 6.25 0 0 1 0 12.5z"/></svg>`,
);

/** Site title, search and the buttons that open the menu and the contents on small screens. */
export const header: Part = (page, frame) => {
  const { strings } = frame;
  const { site } = page;
  return markup`<header class="bar">
    <a class="brand" href="${site.home}">${site.logo === undefined ? frame.parts.mark(page, frame) : markup`<img class="logo" src="${site.logo}" alt="">`}<span>${site.title}</span></a>
    <a class="search" href="${site.search}" data-search>${lens}<span>${strings.search}</span><kbd aria-hidden="true" hidden>/</kbd></a>
    <button class="theme" type="button" data-auto="${strings.themeNames.auto}" data-light="${strings.themeNames.light}" data-dark="${strings.themeNames.dark}" hidden>${half}<span class="vh">${strings.theme}</span></button>
    ${page.toc.length > 0 && markup`<button class="open-toc" type="button" popovertarget="toc">${list}<span class="vh">${strings.contents}</span></button>`}
    <button class="open-menu" type="button" popovertarget="menu">${lines}<span class="vh">${strings.menu}</span></button>
  </header>`;
};
