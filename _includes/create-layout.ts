import type { Layout } from "../src/site/layout.ts";
import { demandParts } from "./demand-parts.ts";
import { guardPart } from "./guard-part.ts";
import type { Parts } from "./part.ts";
import { parts } from "./parts.ts";
import { stringsOf } from "./strings/strings-of.ts";

/**
 * Makes the site's layout, with some parts replaced by the owner's own.
 * @throws UsageError `unknown-option` for a part that is none; where pages are written, `bad-part`
 */
export function createLayout(overrides: Partial<Parts> = {}): Layout {
  demandParts(overrides);
  const own = Object.entries(overrides).map(([name, part]) => [
    name,
    guardPart(name, part as Parameters<typeof guardPart>[1]),
  ]);
  const chosen: Parts = { ...parts, ...(Object.fromEntries(own) as Partial<Parts>) };
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
