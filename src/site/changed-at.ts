import type { Note } from "../model/note.ts";
import type { Site } from "./site.ts";

/** When a note was last changed, ISO 8601: as its author says, else as git knows, else when it was written. */
export function changedAt(site: Pick<Site, "dates">, note: Pick<Note, "frontMatter" | "path">): string | undefined {
  return note.frontMatter.updated ?? site.dates.get(note.path) ?? note.frontMatter.date;
}
