import { markup, nothing } from "../markup.ts";
import type { Part } from "../part.ts";

/** In preview: what the check found in this note. */
export const findings: Part = (page, { strings }) => {
  if (!page.site.preview || page.findings.length === 0) return nothing;
  return markup`<details class="findings" open>
    <summary>${strings.findings(page.findings.length)}</summary>
    <ul>
      ${page.findings.map(({ severity, line, column, message }) => markup`<li class="${severity}"><b>${strings.severity[severity]}</b> <span class="where" title="${strings.line(line, column)}">${line}:${column}</span> ${message}</li> `)}
    </ul>
  </details>`;
};
