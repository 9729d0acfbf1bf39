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

/** Replaces, in a note's HTML, each number between two marks by a text of its own: by bytes, for parsing all would take longer. */
export function fillMarks(html: Uint8Array, mark: string, texts: readonly string[]): Uint8Array {
  const bytes = Buffer.from(html.buffer, html.byteOffset, html.byteLength);
  const sign = Buffer.from(mark);
  const parts: Uint8Array[] = [];
  let done = 0;
  for (let start = bytes.indexOf(sign); start >= 0; start = bytes.indexOf(sign, done)) {
    const end = bytes.indexOf(sign, start + sign.length);
    const text = texts[Number(bytes.toString("latin1", start + sign.length, end))]!;
    // As it stands within a string of JSON.
    parts.push(bytes.subarray(done, start), encodeUtf8(JSON.stringify(text).slice(1, -1)));
    done = end + sign.length;
  }
  return Buffer.concat([...parts, bytes.subarray(done)]);
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
