import type { SearchDocument, SearchSection } from "./search-document.ts";

/** A section or a part of one; `opens`: the part that follows the heading itself. */
export interface UnitSection extends SearchSection {
  readonly opens: boolean;
}

/** Most characters of text in a unit: about 1.7 KB when compressed, which is what one result costs to show. Half of it would make twice the files, and they cost a build more than their reading does. */
const most = 1700;
const least = 1000;

function cutAt(text: string): number {
  const space = text.slice(0, most);
  for (const mark of ["\n", ". ", " "]) {
    const at = space.lastIndexOf(mark);
    if (at >= least) return at + mark.length;
  }
  // A surrogate pair stays whole.
  return /[\ud800-\udbff]/.test(space.slice(-1)) ? most - 1 : most;
}

function* splitSection({ heading, anchor, text }: SearchSection): Generator<UnitSection> {
  let rest = text;
  let opens = true;
  while (rest.length > most) {
    const at = cutAt(rest);
    yield { heading, anchor, text: rest.slice(0, at).trim(), opens };
    rest = rest.slice(at);
    opens = false;
  }
  yield { heading, anchor, text: rest.trim(), opens };
}

/** Parts a note into runs of sections of bounded size: what a posting points to and one file holds. Never none. */
export function splitUnits(document: SearchDocument): readonly (readonly UnitSection[])[] {
  const units: UnitSection[][] = [];
  let unit: UnitSection[] = [];
  let size = 0;
  for (const section of document.sections) {
    for (const part of splitSection(section)) {
      const length = part.text.length + part.heading.length;
      if (size > 0 && size + length > most) {
        units.push(unit);
        unit = [];
        size = 0;
      }
      unit.push(part);
      size += length;
    }
  }
  if (unit.length > 0 || units.length === 0) units.push(unit);
  return units;
}
