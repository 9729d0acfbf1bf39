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
  const ends = findEnds(events);
  for (let i = 0; i < events.length; i++) {
    const event = events[i]!;
    const end = ends.get(i);
    if (end === undefined || event.type !== "open" || event.attributes.some(({ name }) => name === "id")) continue;
    const text = events
      .slice(i + 1, end)
      .filter(({ type }) => type === "text")
      .map(({ start, end }) => html.slice(start, end));
    ids.set(event.start, slugger.next(text.join("").trim()));
  }
  return ids;
}

/** The next end of its name for each heading that begins, both as places among the events. */
function findEnds(events: readonly HtmlEvent[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const next = new Map<string, number>();
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i]!;
    if ((event.type !== "open" && event.type !== "close") || !heading.test(event.name)) continue;
    const end = next.get(event.name);
    if (event.type === "close") next.set(event.name, i);
    else if (end !== undefined) ends.set(i, end);
  }
  return ends;
}
