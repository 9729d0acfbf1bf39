import { type NoteJson, toNoteJson } from "../io/note-json.ts";
import { answerTasks } from "../io/worker-pool.ts";
import type { MarkdownOptions } from "../markdown/markdown-options.ts";
import { createParser } from "../markdown/parse-note.ts";
import type { ParseTask } from "./start-parse-pool.ts";

/** A thread that parses notes for `parseNotes`. */
answerTasks<readonly ParseTask[], readonly NoteJson[]>((data) => {
  const options = data as MarkdownOptions;
  const parser = createParser(options);
  return async (tasks) =>
    Promise.all(tasks.map(async ({ path, text }) => toNoteJson(await parser.parse(path, text), options.draw)));
});
