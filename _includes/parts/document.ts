import { type Html, markup, raw } from "../markup.ts";
import type { Part } from "../part.ts";

/** Text of an attribute in single quotes: JSON has none of these, and many of the others. */
function inQuotes(text: string): Html {
  return raw(text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("'", "&#39;"));
}

/** The whole page. */
export const document: Part = (page, frame) => {
  const { parts, strings } = frame;
  return markup`<!DOCTYPE html>
<html lang="${page.site.lang}">
<head>
${parts.head(page, frame)}
</head>
<body class="page-${page.kind}${page.site.preview && " preview"}" data-previews="${page.site.previews}" data-words='${inQuotes(JSON.stringify(strings.script))}'>
<a class="skip" href="#content">${strings.skip}</a>
<div class="side">
${parts.header(page, frame)}
${parts.navigation(page, frame)}
</div>
<div class="sheet">
${parts.main(page, frame)}
<div class="rail">
${parts.toc(page, frame)}
${parts.neighbours(page, frame)}
</div>
${parts.footer(page, frame)}
</div>
</body>
</html>
`;
};
