import { idToken, linkToken } from "./svg/tokens.ts";
import { escapeHtml } from "../text/escape-html.ts";

const anchor = new RegExp(`<a\\b([^>]*?) href="${linkToken}(\\d+)${linkToken}"([^>]*)>([\\s\\S]*?)</a>`, "gu");

/**
 * Completes a drawing for one place on one page.
 * `hrefs` holds an address for each of the diagram's links (not yet escaped); `undefined` takes a link off and leaves
 * its text. `idPrefix` must be a valid id, unique on the page.
 */
export function fillDiagram(svg: string, hrefs: readonly (string | undefined)[], idPrefix: string): string {
  return svg
    .replaceAll(anchor, (_, before: string, number: string, after: string, content: string) => {
      const href = hrefs[Number(number)];
      if (href !== undefined && !runs(href)) return `<a${before} href="${escapeHtml(href)}"${after}>${content}</a>`;
      const tag = /<(?:g|text|rect|path|circle|polygon|ellipse|line)\b/u.test(content) ? "g" : "tspan";
      return `<${tag}${before}${after}>${content}</${tag}>`;
    })
    .replaceAll(idToken, idPrefix);
}

/** Addresses that run something: nobody should pass them, but nothing may come of it. Browsers skip blanks in a scheme. */
function runs(href: string): boolean {
  const plain = [...href].filter((character) => character > " ").join("");
  return /^(?:javascript|vbscript|data):/iu.test(plain);
}
