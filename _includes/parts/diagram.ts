import type { DiagramView } from "../../src/site/layout.ts";
import { markup, nothing, raw, type Html } from "../markup.ts";
import { stringsOf } from "../strings/strings-of.ts";

/** A diagram in a box that scrolls by itself, its source folded below; the source alone where it could not be drawn. */
export function diagram({ svg, caption, source, lang, href, problems }: DiagramView): Html {
  const text = markup`<pre tabindex="0"><code class="language-mermaid">${source}</code></pre>`;
  const drawing = svg === undefined ? text : markup`<div class="scroll">${raw(svg)}</div>`;
  const alone = href === "" ? nothing : markup`\n<a class="alone" href="${href}">${stringsOf(lang).script.zoom}</a>`;
  const folded =
    svg === undefined
      ? nothing
      : markup`\n<details class="source"><summary>${stringsOf(lang).diagramSource}</summary>${text}</details>`;
  return markup`<figure class="diagram">
${drawing}${alone}${folded}${problems.length > 0 && markup`\n<ul class="problems">\n${problems.map((problem) => markup`<li>${problem}</li>\n`)}</ul>`}${caption !== "" && markup`\n<figcaption>${caption}</figcaption>`}
</figure>
`;
}
