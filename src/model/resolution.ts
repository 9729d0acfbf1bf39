import type { NoteId } from "./note-id.ts";

/** What a link means. A closed union: switches over `type` end in `satisfies never`. */
export type Resolution =
  | { readonly type: "note"; readonly note: NoteId }
  | { readonly type: "heading"; readonly note: NoteId; readonly id: string; readonly heading: string }
  /** `path`: NFC path from the notes root, as on disk. */
  | { readonly type: "asset"; readonly path: string }
  /** A page that ieum writes and no note does: a folder listing, a tag, the references page. `url` from the site root, no base. */
  | { readonly type: "page"; readonly url: string }
  | { readonly type: "external"; readonly url: string }
  | { readonly type: "missing-note"; readonly target: string }
  | { readonly type: "missing-heading"; readonly note: NoteId; readonly fragment: string }
  | { readonly type: "missing-asset"; readonly target: string }
  | { readonly type: "ambiguous"; readonly candidates: readonly NoteId[] }
  | { readonly type: "case-mismatch"; readonly actual: string; readonly note?: NoteId }
  | { readonly type: "escapes-root"; readonly target: string }
  | { readonly type: "unsafe"; readonly scheme: string }
  | { readonly type: "malformed"; readonly target: string }
  | { readonly type: "draft"; readonly note: NoteId };
