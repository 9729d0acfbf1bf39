import type { DiagramView } from "../../src/site/layout.ts";
import { markup, raw, type Html } from "../markup.ts";

/** A diagram in a box that scrolls by itself; its source where it could not be drawn. */
export function diagram({ svg, caption, source, href, problems }: DiagramView): Html {
  const drawing =
    svg === undefined
      ? markup`<pre><code class="language-mermaid">${source}</code></pre>`
      : markup`<div class="scroll">${raw(svg)}</div>`;
  const words = href === "" ? markup`${caption}` : markup`<a href="${href}">${caption}</a>`;
  return markup`<figure class="diagram">
${drawing}${caption !== "" && markup`\n<figcaption>${words}</figcaption>`}${problems.length > 0 && markup`\n<ul class="problems">\n${problems.map((problem) => markup`<li>${problem}</li>\n`)}</ul>`}
</figure>
`;
}
