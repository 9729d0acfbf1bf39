import type { DiagnosticCode } from "../../model/diagnostic.ts";
import type { Position } from "../../model/position.ts";

/** What a finding in a built page is about, in the site's own terms. */
export interface SiteSubject {
  readonly code: DiagnosticCode;
  /** As written in the built page. */
  readonly value: string;
  /** Path from the site's folder that was meant, decoded; `undefined` where there is none. */
  readonly path: string | undefined;
  /** Decoded. */
  readonly fragment: string | undefined;
}

/** The note that a built page came from. */
export interface NotePlace {
  /** As in diagnostics: from the notes folder. */
  readonly path: string;
  /** Where the note's own text says it; `undefined` where the layout does; `"known"` where the source layer has told it already. */
  readonly locate: (subject: SiteSubject) => Position | "known" | undefined;
}

/** Gives the note of a built page (path from the site's folder), where there is one. */
export type FindNotePlace = (page: string) => NotePlace | undefined;
