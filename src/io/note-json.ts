import type { HtmlParts, ParsedNote, Slot } from "../model/note.ts";
import { decodeUtf8, encodeAll, encodeUtf8 } from "./utf8.ts";

/**
 * A parsed note in three parts, two of them JSON: what a check needs, prose for search and mentions, and HTML, which is many times the rest
 * and stays UTF-8 until a page is written. Prose and HTML are empty where they were not made.
 */
export interface NoteJson {
  readonly facts: string;
  readonly prose: string;
  /** As it is, each slot as JSON between two marks. */
  readonly html: Uint8Array;
}

/** The same before its HTML is encoded. */
export type NoteText = Omit<NoteJson, "html"> & { readonly html: string };

/** A noncharacter, which no source brings into a note. */
const slotMark = "\uFDD5";

/** Writes a parsed note; `whole`: its HTML and prose were made. */
export function toNoteText({ html, sections, ...facts }: ParsedNote, whole: boolean): NoteText {
  return {
    facts: JSON.stringify(facts),
    prose: whole ? JSON.stringify(sections) : "",
    html: whole ? joinParts(html()) : "",
  };
}

/** Encodes a note's HTML, in which each number between two marks is replaced by a text of its own. */
export function encodeNote({ html, ...note }: NoteText, mark: string, texts: readonly string[]): NoteJson {
  if (texts.length === 0) return { ...note, html: encodeUtf8(html) };
  const parts = html.split(mark);
  for (let i = 1; i < parts.length; i += 2) parts[i] = texts[Number(parts[i])]!;
  return { ...note, html: encodeAll(parts) };
}

/** Writes a parsed note in whole. */
export function toNoteJson(parsed: ParsedNote, whole: boolean): NoteJson {
  return encodeNote(toNoteText(parsed, whole), "", []);
}

/** Reads a parsed note, its prose and HTML only where `whole`; `undefined` where they are wanted and were not made. Throws on broken JSON. */
export function fromNoteJson({ facts, prose, html }: NoteJson, whole: boolean): ParsedNote | undefined {
  if (!whole) return { ...(JSON.parse(facts) as ParsedNote), html: () => [], sections: [] };
  if (prose === "") return undefined;
  const bytes = Buffer.from(html.buffer, html.byteOffset, html.byteLength);
  return {
    ...(JSON.parse(facts) as ParsedNote),
    sections: JSON.parse(prose) as ParsedNote["sections"],
    html: () => splitParts(decodeUtf8(bytes)),
  };
}

function joinParts(parts: HtmlParts): string {
  let html = "";
  for (const part of parts) html += typeof part === "string" ? part : slotMark + JSON.stringify(part) + slotMark;
  return html;
}

function splitParts(html: string): HtmlParts {
  const parts: (string | Slot)[] = [];
  for (const [i, part] of html.split(slotMark).entries()) {
    if (i % 2 === 1) parts.push(JSON.parse(part) as Slot);
    else if (part !== "") parts.push(part);
  }
  return parts;
}
