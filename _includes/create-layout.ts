import { UsageError } from "../src/model/usage-error.ts";
import { createClosest } from "../src/text/closest.ts";
import type { Layout } from "../src/site/layout.ts";
import type { Parts } from "./part.ts";
import { parts } from "./parts.ts";
import { stringsOf } from "./strings/strings-of.ts";

/**
 * Makes the site's layout, with some parts replaced by the owner's own.
 * @throws UsageError `unknown-option` for a part that is none
 */
export function createLayout(overrides: Partial<Parts> = {}): Layout {
  for (const name of Object.keys(overrides)) {
    if (Object.hasOwn(parts, name)) continue;
    const nearest = createClosest(Object.keys(parts))(name);
    throw new UsageError("unknown-option", {
      option: `parts.${name}`,
      nearest: nearest === undefined ? "" : `parts.${nearest}`,
    });
  }
  const chosen: Parts = { ...parts, ...overrides };
  return {
    page: (page) => {
      const frame = { parts: chosen, strings: stringsOf(page.site.lang) };
      return (page.kind === "redirect" ? chosen.redirect : chosen.document)(page, frame).value;
    },
    embed: (view) => chosen.embed(view).value,
    deadEmbed: (view) => chosen.deadEmbed(view).value,
    diagram: (view) => chosen.diagram(view).value,
  };
}
