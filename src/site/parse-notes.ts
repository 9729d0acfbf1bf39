import { startWorkerPool } from "../io/worker-pool.ts";
import type { MarkdownOptions } from "../markdown/markdown-options.ts";
import type { ParsedNote } from "../model/note.ts";

/** A note to parse. */
export interface ParseTask {
  /** NFC, relative to the notes folder. */
  readonly path: string;
  readonly text: string;
}

/** Called for each parsed note, in no particular order; `json` where a thread has written it already. */
export type OnParsed = (task: ParseTask, parsed: ParsedNote, json: string | undefined) => void;

/** Notes that a thread is given at once, and from how many on a thread is worth its start. */
const BATCH = 16;
const MANY = 300;
/** A parser that starts cold takes as long for its first notes as one that runs does for about so many; this thread joins beyond. */
const COLD = 1000;

/** Parses notes, many on other processors. Only the compiled package has threads: from sources, each would compile everything again. */
export async function parseNotes(
  tasks: readonly ParseTask[],
  options: MarkdownOptions,
  onParsed: OnParsed,
): Promise<void> {
  const queue = tasks.toReversed();
  if (tasks.length < MANY || import.meta.url.endsWith(".ts")) return drain(queue, 0, options, onParsed);
  const pool = startWorkerPool<readonly ParseTask[], readonly string[]>(
    new URL("./parse-worker.js", import.meta.url),
    options,
  );
  const feed = async (worker: number): Promise<void> => {
    for (let batch = take(queue); batch.length > 0; batch = take(queue)) {
      const answers = await pool.run(worker, batch);
      for (const [i, json] of answers.entries()) onParsed(batch[i]!, JSON.parse(json) as ParsedNote, json);
    }
  };
  try {
    await Promise.all([
      ...Array.from({ length: pool.size }, (_, worker) => feed(worker)),
      drain(queue, pool.size * COLD, options, onParsed),
    ]);
  } finally {
    await pool.close();
  }
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
