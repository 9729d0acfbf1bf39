import type { DeadEmbedView, EmbedView } from "../../src/site/layout.ts";
import { markup, raw, type Html } from "../markup.ts";

/** Another note, a section or a block of it, shown in place under a link to where it stands. */
export function embed({ href, title, html }: EmbedView): Html {
  return markup`<div class="embed">
<p class="embed-title"><a href="${href}">${title}</a></p>
${raw(html)}
</div>
`;
}

/** An embed that cannot be shown, marked dead. */
export function deadEmbed({ text, attributes }: DeadEmbedView): Html {
  return markup`<p class="embed"><span ${raw(attributes)}>${text}</span></p>
`;
}
