import type { PageView } from "../src/site/page-view.ts";
import { markup } from "./markup.ts";
import type { Parts } from "./layout.ts";
import { parts } from "./parts.ts";
import { stringsOf } from "./strings/strings-of.ts";

/** Makes `renderPage` with some parts replaced by the owner's own. */
export function createLayout(overrides: Partial<Parts> = {}): (page: PageView) => string {
  const chosen: Parts = { ...parts, ...overrides };
  return (page) => {
    const layout = { parts: chosen, strings: stringsOf(page.site.lang) };
    if (page.kind === "redirect") return chosen.redirect(page, layout).value;
    const { script, skip } = layout.strings;
    return markup`<!doctype html>
<html lang="${page.site.lang}">
<head>
${chosen.head(page, layout)}
</head>
<body class="page-${page.kind}" data-words="${JSON.stringify(script)}">
<a class="skip" href="#content">${skip}</a>
<div class="side">
${chosen.header(page, layout)}
${chosen.navigation(page, layout)}
</div>
<div class="sheet">
${chosen.main(page, layout)}
${chosen.toc(page, layout)}
${chosen.footer(page, layout)}
</div>
</body>
</html>
`.value;
  };
}
