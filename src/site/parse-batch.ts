import { type NoteText, toNoteText } from "../io/note-json.ts";
import { type PostedText, readPostedText } from "../io/read-source.ts";
import type { LaterCode } from "../markdown/later-code.ts";
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
  /** Whoever asks colours the code. */
  readonly later: boolean;
}

/** A note that a thread has parsed, and the code in it that is still to be coloured. */
export interface ParsedJson {
  readonly text: NoteText;
  readonly later: readonly LaterCode[];
}

/** The options on which a parsed note depends. */
export function toMarkdownOptions({ html, highlighter, timeZone, lang }: Options, draw: boolean): MarkdownOptions {
  return { html, highlighter, timeZone, lang, math: true, draw };
}

/** The thread's side. */
export async function parseBatch(parser: NoteParser, batch: ParseBatch): Promise<readonly ParsedJson[]> {
  const { notes, options } = batch;
  return Promise.all(
    notes.map(async ({ path, text }) => {
      const later: LaterCode[] = [];
      const parsed = await parser.parse(path, readPostedText(text), batch.later ? later : undefined);
      return { text: toNoteText(parsed, options.draw), later };
    }),
  );
}
