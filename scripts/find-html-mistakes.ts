import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { htmlValidator } from "./html-validator.ts";

/** What is wrong with the pages of a site: each kind of mistake with the places where it stands. */
export interface HtmlMistakes {
  readonly pages: number;
  readonly places: ReadonlyMap<string, readonly string[]>;
}

/** Validates every page of a built site. */
export function findHtmlMistakes(site: string): HtmlMistakes {
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
  const places = new Map<string, string[]>();
  for (const page of pages.toSorted()) {
    for (const { messages } of htmlValidator.validateStringSync(readFileSync(join(site, page), "utf8")).results) {
      for (const { ruleId, message, line, column } of messages) {
        const kind = `${ruleId}: ${message}`;
        places.set(kind, [...(places.get(kind) ?? []), `${page}:${line}:${column}`]);
      }
    }
  }
  return { pages: pages.length, places };
}
