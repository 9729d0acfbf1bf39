import { markup } from "../markup.ts";
import type { Part } from "../part.ts";

/** The whole page. */
export const document: Part = (page, frame) => {
  const { parts, strings } = frame;
  return markup`<!DOCTYPE html>
<html lang="${page.site.lang}">
<head>
${parts.head(page, frame)}
</head>
<body class="page-${page.kind}${page.site.preview && " preview"}" data-previews="${page.site.previews}" data-words="${JSON.stringify(strings.script)}">
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
