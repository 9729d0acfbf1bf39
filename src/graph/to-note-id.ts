import type { NoteId } from "../model/note-id.ts";

/** The only maker of a `NoteId`: an NFC path from the notes root, with or without its `.md`. */
export function toNoteId(path: string): NoteId {
  return path.normalize("NFC").replace(/\.(?:md|markdown)$/i, "") as NoteId;
}
