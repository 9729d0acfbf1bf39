declare const noteIdBrand: unique symbol;

/** NFC path from the notes root, `/`-separated, without its `.md`; made by `toNoteId` in `graph/` alone. */
export type NoteId = string & { readonly [noteIdBrand]: true };
