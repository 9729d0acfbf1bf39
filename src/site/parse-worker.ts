import { type NoteJson, toNoteJson } from "../io/note-json.ts";
import { readPostedText } from "../io/read-source.ts";
import { answerTasks } from "../io/worker-pool.ts";
import type { MarkdownOptions } from "../markdown/markdown-options.ts";
import { createParser } from "../markdown/parse-note.ts";
import type { PostedNote } from "./start-parse-pool.ts";

/** A thread that parses notes for `parseNotes`. */
answerTasks<readonly PostedNote[], readonly NoteJson[]>((data) => {
  const options = data as MarkdownOptions;
  const parser = createParser(options);
  return async (tasks) =>
    Promise.all(
      tasks.map(async ({ path, text }) => toNoteJson(await parser.parse(path, readPostedText(text)), options.draw)),
    );
});
