import { type Impact, rateHeading, rateLead, rateText, rateTitle } from "./impact.ts";
import { readInitialTerms } from "./initial-terms.ts";
import { folderTerms, tagTerms } from "./mark-terms.ts";
import { readJoinedTerms, readTerms } from "./read-terms.ts";
import type { SearchDocument } from "./search-document.ts";
import type { UnitSection } from "./split-units.ts";

function raise(impacts: Map<string, Impact>, terms: Iterable<string>, impact: Impact): void {
  for (const term of terms) if ((impacts.get(term) ?? -1) < impact) impacts.set(term, impact);
}

function rateName(impacts: Map<string, Impact>, name: string, rate: (terms: number) => Impact): void {
  const terms = [...readTerms(name)];
  const impact = rate(terms.length);
  raise(impacts, terms, impact);
  raise(impacts, readJoinedTerms(name), Math.max(impact - 1, 3));
}

/** What each term of a unit says in it; a note's title, tags, path and folders count in its first unit alone. */
export function rateUnit(
  document: SearchDocument,
  sections: readonly UnitSection[],
  first: boolean,
): Map<string, Impact> {
  const counts = new Map<string, number>();
  let length = 0;
  for (const { text } of sections) {
    for (const term of readTerms(text)) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      length++;
    }
  }
  const firstHeading = first ? document.sections.find(({ heading }) => heading !== "")?.heading : undefined;
  const impacts = new Map<string, Impact>();
  for (const [term, count] of counts) impacts.set(term, rateText(count, length));
  for (const { heading, opens } of sections) {
    if (!opens || heading === "") continue;
    // A note's first heading says what the note is about, also where the title comes from elsewhere.
    rateName(impacts, heading, heading === firstHeading ? rateLead : rateHeading);
    raise(impacts, readInitialTerms(heading), 3);
  }
  if (!first) return impacts;
  const path = document.path.replace(/\.[^./]+$/, "");
  raise(impacts, readTerms(path), 1);
  raise(impacts, readTerms(path.slice(path.lastIndexOf("/") + 1)), 3);
  for (const tag of document.tags) {
    raise(impacts, readTerms(tag), 4);
    raise(impacts, tagTerms(tag), 7);
  }
  raise(impacts, folderTerms(document.folder), 7);
  for (const name of [document.title, ...document.aliases]) {
    rateName(impacts, name, rateTitle);
    raise(impacts, readInitialTerms(name), rateTitle(readInitialTerms(name).length / 2));
  }
  return impacts;
}
