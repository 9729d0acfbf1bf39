import type { MarkdownOptions } from "../markdown/markdown-options.ts";
import type { ParsedNote } from "../model/note.ts";
import type { ParsePool, ParseTask } from "./start-parse-pool.ts";

/** Called for each parsed note, in no particular order; `json` where a thread has written it already. */
export type OnParsed = (task: ParseTask, parsed: ParsedNote, json: string | undefined) => void;

/** Notes that a thread is given at once. */
const BATCH = 16;
/** A parser that starts cold takes as long for its first notes as one that runs does for about so many; this thread joins beyond. */
const COLD = 1000;

/** Parses notes: on the pool's threads, and on this one where they are many or there is no pool. */
export async function parseNotes(
  tasks: readonly ParseTask[],
  options: MarkdownOptions,
  pool: ParsePool | undefined,
  onParsed: OnParsed,
): Promise<void> {
  const queue = tasks.toReversed();
  const threads = pool?.size ?? 0;
  const feed = async (worker: number): Promise<void> => {
    for (let batch = take(queue); batch.length > 0; batch = take(queue)) {
      const answers = await pool!.run(worker, batch);
      for (const [i, json] of answers.entries()) onParsed(batch[i]!, JSON.parse(json) as ParsedNote, json);
    }
  };
  await Promise.all([
    ...Array.from({ length: threads }, (_, worker) => feed(worker)),
    drain(queue, threads * COLD, options, onParsed),
  ]);
}

/** This thread parses too, if more than `others` notes wait; after each batch it looks whether another thread has answered. */
async function drain(queue: ParseTask[], others: number, options: MarkdownOptions, onParsed: OnParsed): Promise<void> {
  if (queue.length <= others) return;
  const { createParser } = await import("../markdown/parse-note.ts");
  const parser = createParser(options);
  for (let batch = take(queue); batch.length > 0; batch = take(queue)) {
    for (const task of batch) onParsed(task, await parser.parse(task.path, task.text), undefined);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function take(queue: ParseTask[]): ParseTask[] {
  return queue.splice(-BATCH).toReversed();
}
