import { type NoteJson, toNoteJson } from "../io/note-json.ts";
import { type PostedText, readPostedText } from "../io/read-source.ts";
import type { MarkdownOptions } from "../markdown/markdown-options.ts";
import type { NoteParser } from "../markdown/parse-note.ts";
import type { Options } from "../model/options.ts";

/** A note for a thread to parse. */
export interface PostedNote {
  /** NFC, relative to the notes folder. */
  readonly path: string;
  readonly text: PostedText;
}

/** Notes for a thread to parse at once. */
export interface ParseBatch {
  readonly notes: readonly PostedNote[];
  readonly options: MarkdownOptions;
}

/** The options on which a parsed note depends. */
export function toMarkdownOptions({ html, highlighter, timeZone }: Options, draw: boolean): MarkdownOptions {
  return { html, highlighter, timeZone, math: true, draw };
}

/** The thread's side. */
export async function parseBatch(parser: NoteParser, { notes, options }: ParseBatch): Promise<readonly NoteJson[]> {
  return Promise.all(
    notes.map(async ({ path, text }) => toNoteJson(await parser.parse(path, readPostedText(text)), options.draw)),
  );
}
