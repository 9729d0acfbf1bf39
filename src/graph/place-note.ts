import type { Note, ParsedNote } from "../model/note.ts";
import type { NoteFile } from "./linked-graph.ts";
import { toNoteId } from "./to-note-id.ts";

/** A note with the place in reading order that its author wishes. */
export type PlacedNote = Note & { readonly order: number | undefined };

/** By parsed note: a preview places the same ones again and again. */
const known = new WeakMap<ParsedNote, PlacedNote>();

/** Gives a parsed file its id and URL; the same object as long as nothing of it changes. */
export function placeNote({ parsed, path, filePath }: NoteFile, url: string): PlacedNote {
  const before = known.get(parsed);
  if (before !== undefined && before.path === path && before.filePath === filePath && before.url === url) return before;
  const note = { ...parsed, path, filePath, order: parsed.frontMatter.order, id: toNoteId(path), url };
  known.set(parsed, note);
  return note;
}
