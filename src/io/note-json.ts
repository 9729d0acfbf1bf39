import type { HtmlParts, ParsedNote } from "../model/note.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/**
 * A parsed note as JSON in three parts: what a check needs, prose for search and mentions, and HTML, which is many times the rest and
 * stays UTF-8 until a page is written. Prose and HTML are empty where they were not made.
 */
export interface NoteJson {
  readonly facts: string;
  readonly prose: string;
  readonly html: Uint8Array;
}

/** Writes a parsed note; `whole`: its HTML and prose were made. */
export function toNoteJson({ html, sections, ...facts }: ParsedNote, whole: boolean): NoteJson {
  return {
    facts: JSON.stringify(facts),
    prose: whole ? JSON.stringify(sections) : "",
    html: whole ? encodeUtf8(JSON.stringify(html())) : new Uint8Array(),
  };
}

/** Reads a parsed note, its prose and HTML only where `whole`; `undefined` where they are wanted and were not made. Throws on broken JSON. */
export function fromNoteJson({ facts, prose, html }: NoteJson, whole: boolean): ParsedNote | undefined {
  if (!whole) return { ...(JSON.parse(facts) as ParsedNote), html: () => [], sections: [] };
  if (prose === "") return undefined;
  const bytes = Buffer.from(html.buffer, html.byteOffset, html.byteLength);
  return {
    ...(JSON.parse(facts) as ParsedNote),
    sections: JSON.parse(prose) as ParsedNote["sections"],
    html: () => JSON.parse(decodeUtf8(bytes)) as HtmlParts,
  };
}
