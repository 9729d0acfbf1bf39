import type { Note } from "../model/note.ts";
import type { SearchDocument, SearchSection } from "./search-document.ts";

/** What the search index reads of a note: every heading with the text under it, also where there is none. */
export function toSearchDocument(note: Note): SearchDocument {
  const { path, url, title, tags, headings, frontMatter } = note;
  const texts = new Map<number, string>();
  for (const { heading, text } of note.sections) {
    const before = texts.get(heading);
    texts.set(heading, before === undefined ? text : `${before}\n${text}`);
  }
  const opening = texts.get(-1) ?? "";
  const sections: SearchSection[] = opening === "" ? [] : [{ heading: "", anchor: "", text: opening }];
  for (const [index, { id, text }] of headings.entries()) {
    sections.push({ heading: text, anchor: id, text: texts.get(index) ?? "" });
  }
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
  return { path, url, title, aliases: frontMatter.aliases, tags, folder, sections };
}
