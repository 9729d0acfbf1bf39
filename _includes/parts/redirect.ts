import { markup } from "../markup.ts";
import { pageTitle } from "../page-title.ts";
import type { Part } from "../part.ts";

/** A whole page that sends its reader on, for hosts that can only serve files. */
export const redirect: Part = (page, { strings }) => {
  const title = pageTitle(page, strings);
  const target = page.canonical === "" ? page.redirectTo : page.canonical;
  return markup`<!DOCTYPE html>
    <html lang="${page.site.lang}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title}</title>
        <meta name="robots" content="noindex">
        <link rel="canonical" href="${target}">
        <meta http-equiv="refresh" content="0; url=${page.redirectTo}">
        <link rel="stylesheet" href="${page.site.stylesheet}">
        <link rel="icon" href="${page.site.icon}" type="image/svg+xml">
      </head>
      <body class="page-redirect">
        <main>
          <h1>${strings.moved}</h1>
          <p><a href="${page.redirectTo}">${title}</a></p>
        </main>
      </body>
    </html> `;
};
