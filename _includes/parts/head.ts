import { markup, nothing, raw, type Html } from "../markup.ts";
import { pageTitle } from "../page-title.ts";
import type { Part } from "../part.ts";
import { themeCss } from "../theme-css.ts";

// The reader's chosen colours must stand before the first paint, or every page would flash; hence inline.
// Only a page that is read from its top may lay out its lower part later (`data-pieces`): elsewhere places must be true at once.
const beforePaint = raw(
  `<script>{const{dataset:d}=document.documentElement;try{d.theme=localStorage.getItem("ieum-theme")||""}catch{}if(!location.hash&&performance.getEntriesByType("navigation")[0]?.type=="navigate")d.pieces=""}</script>`,
);

const locales: Readonly<Record<string, string>> = { ko: "ko_KR", en: "en_US" };

function property(name: string, content: string): Html {
  return content === "" ? nothing : markup`<meta property="${name}" content="${content}">\n`;
}

/** What stands in `<head>`: title, description, addresses, sharing, style and script. */
export const head: Part = (page, { strings }) => {
  const { site } = page;
  const title = pageTitle(page, strings);
  const home = title === site.title;
  const fullTitle = home ? site.title : `${title} · ${site.title}`;
  const description = page.description || site.description || fullTitle;
  const own = themeCss({ accent: site.accent ?? "", fonts: site.fonts ?? "" });
  const hidden = page.kind === "not-found" || page.kind === "print";
  return markup`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fullTitle}</title>
<meta name="description" content="${description}">
${site.author !== "" && markup`<meta name="author" content="${site.author}">\n`}${hidden && markup`<meta name="robots" content="noindex">\n`}${page.canonical !== "" && !hidden && markup`<link rel="canonical" href="${page.canonical}">\n`}<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf9f4">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14161c">
${property("og:type", page.kind === "note" && !home ? "article" : "website")}${property("og:title", title)}${property("og:description", description)}${property("og:site_name", site.title)}${property("og:url", hidden ? "" : page.canonical)}${property("og:locale", locales[page.lang] ?? "")}${beforePaint}
<link rel="stylesheet" href="${site.stylesheet}">
${own !== "" && markup`<style>${raw(own)}</style>\n`}${(site.styles ?? []).map((href) => markup`<link rel="stylesheet" href="${href}">\n`)}${page.hasMath && markup`<link rel="stylesheet" href="${site.mathStylesheet}">\n`}<link rel="icon" href="${site.icon}" type="image/svg+xml">
${site.feed !== "" && markup`<link rel="alternate" type="application/atom+xml" title="${site.title}" href="${site.feed}">\n`}<script src="${site.script}" defer></script>${site.preview && markup`\n<script src="${site.script.replace(/ieum\.js$/, "reload.js")}" defer></script>`}`;
};
