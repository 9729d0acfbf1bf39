import type { ParsedNote } from "../model/note.ts";

/** A parsed note as JSON in two parts: what a check needs, and what pages need beyond (empty where that was not made). */
export type NoteJson = readonly [facts: string, body: string];

/** Writes a parsed note; `whole`: its HTML and prose were made. */
export function toNoteJson({ html, sections, ...facts }: ParsedNote, whole: boolean): NoteJson {
  return [JSON.stringify(facts), whole ? JSON.stringify({ html, sections }) : ""];
}

/** Reads a parsed note, its body only where `whole`; `undefined` where the body is wanted and was not made. Throws on broken JSON. */
export function fromNoteJson([facts, body]: NoteJson, whole: boolean): ParsedNote | undefined {
  if (!whole) return { ...(JSON.parse(facts) as ParsedNote), html: [], sections: [] };
  return body === "" ? undefined : { ...(JSON.parse(facts) as ParsedNote), ...(JSON.parse(body) as ParsedNote) };
}
