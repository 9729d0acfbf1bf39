import { answerTasks } from "../io/worker-pool.ts";
import type { MarkdownOptions } from "../markdown/markdown-options.ts";
import { createParser } from "../markdown/parse-note.ts";
import type { ParseTask } from "./start-parse-pool.ts";

/** A thread that parses notes for `parseNotes`; what it gives back is JSON, which is what the cache keeps. */
answerTasks<readonly ParseTask[], readonly string[]>((options) => {
  const parser = createParser(options as MarkdownOptions);
  return async (tasks) =>
    Promise.all(tasks.map(async ({ path, text }) => JSON.stringify(await parser.parse(path, text))));
});
