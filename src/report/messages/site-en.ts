import type { Diagnostic } from "../../model/diagnostic.ts";
import { factsOf } from "./facts-of.ts";
import { fragmentOf } from "./fragment-of.ts";
import type { MessageTable } from "./message-table.ts";
import { readable } from "./readable.ts";

const quote = (text: string): string => `“${readable(text)}”`;

/** ` of a[href]`, or nothing. */
function where(found: Diagnostic): string {
  const element = factsOf(found).text("element");
  return element === "" ? "" : ` (${element})`;
}

/** A layout's mistake stands on many pages and is told once. */
function more(found: Diagnostic): string {
  const pages = factsOf(found).number("pages");
  return pages > 1 ? ` It stands on ${pages} pages, so a layout is the likely cause.` : "";
}

/** Sentences about a built site in English. */
export const siteEn = {
  "broken-page-link": (found) => {
    const why =
      factsOf(found).text("reason") === "no-index"
        ? `is a folder without an index.html`
        : `leads to no file of the built site`;
    return `${quote(found.target)}${where(found)} ${why}. Mend the address or publish the file.${more(found)}`;
  },
  "broken-page-fragment": (found) => {
    const page = factsOf(found).text("page");
    return `${page === "" ? "The page" : quote(page)} has no id ${quote(fragmentOf(found))}${where(found)}. Use one that is there.${more(found)}`;
  },
  "outside-base": (found) =>
    `${quote(found.target)}${where(found)} leaves the path under which the site lies. Put the base path in front or write a relative address.${more(found)}`,
  "relative-on-404": (found) => {
    const rest = factsOf(found).number("count") - 1;
    return `The 404 page is shown at any depth, where the relative address ${quote(found.target)}${where(found)} breaks. Start it at the site's base path.${rest > 0 ? ` ${rest} more on the page.` : ""}`;
  },
  "orphan-page": () => "No other page of the site links to this page. Link to it, or leave it out.",
} as const satisfies Partial<MessageTable["sentences"]>;
