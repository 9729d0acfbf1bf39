import type { Slugger } from "../text/slug.ts";
import type { HtmlEvent } from "./tokenize-html.ts";

const heading = /^h[1-6]$/;

/** The ids that GitHub gives to headings in raw HTML that have none of their own, by the offset of their tag. */
export function htmlHeadingIds(
  events: readonly HtmlEvent[],
  html: string,
  slugger: Slugger,
): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  for (const [i, event] of events.entries()) {
    if (event.type !== "open" || !heading.test(event.name)) continue;
    const end = events.findIndex((other, j) => j > i && other.type === "close" && other.name === event.name);
    if (end < 0 || event.attributes.some(({ name }) => name === "id")) continue;
    const text = events
      .slice(i + 1, end)
      .filter(({ type }) => type === "text")
      .map(({ start, end }) => html.slice(start, end));
    ids.set(event.start, slugger.next(text.join("").trim()));
  }
  return ids;
}
