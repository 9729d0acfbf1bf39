import { fromNoteJson, type NoteJson, toNoteJson } from "../io/note-json.ts";
import { type Source, toPostedText } from "../io/read-source.ts";
import type { MarkdownOptions } from "../markdown/markdown-options.ts";
import type { ParsedNote } from "../model/note.ts";
import type { SitePool } from "./site-threads.ts";

/** A note to parse. */
export interface ParseTask {
  /** NFC, relative to the notes folder. */
  readonly path: string;
  /** Decoded by the thread that parses it. */
  readonly source: Source;
}

/** Called for each parsed note, in no particular order. */
export type OnParsed = (task: ParseTask, parsed: ParsedNote, json: NoteJson) => void;

/** Notes that a thread is given at once. */
const BATCH = 16;
/** Batches that a thread holds at once: it goes on with the next while this thread, which parses too, has not seen its answer. */
const HELD = 3;
/**
 * A parser that starts cold takes as long for its first notes as one that runs does for about so many. A build has other things to do
 * on this thread and joins beyond; a check has not.
 */
const COLD = 400;

/** What begins a formula of its own; those within a line are few where there are none of these. */
const FORMULA = Buffer.from("$$");

/**
 * Parses notes: on the pool's threads, and on this one where they are many or there is no pool. `tasks` is emptied: the texts of ten
 * thousand notes need not be held until the last is parsed.
 */
export async function parseNotes(
  tasks: ParseTask[],
  options: MarkdownOptions,
  pool: SitePool | undefined,
  onParsed: OnParsed,
): Promise<void> {
  const queue = sortTasks(tasks.splice(0));
  const threads = pool?.size ?? 0;
  // Towards the end less at once, lest all wait for one.
  const share = (): number => Math.min(BATCH, Math.ceil(queue.length / (HELD * (threads + 1) * 2)));
  const feed = async (worker: number): Promise<void> => {
    for (let batch = queue.splice(-share()); batch.length > 0; batch = queue.splice(-share())) {
      const notes = batch.map(({ path, source }) => ({ path, text: toPostedText(source) }));
      const answers = await pool!.run(worker, "parse", { notes, options });
      for (const [i, json] of answers.entries()) onParsed(batch[i]!, fromNoteJson(json, options.draw)!, json);
    }
  };
  const fed = Array.from({ length: threads * HELD }, (_, i) => feed(i % threads));
  const isMuch = queue.length > (options.draw ? threads * COLD : 0);
  await Promise.all([...fed, isMuch ? drain(() => queue.splice(0, share()), options, onParsed) : undefined]);
}

/** This thread parses too; after each batch it looks whether another thread has answered. */
async function drain(take: () => readonly ParseTask[], options: MarkdownOptions, onParsed: OnParsed): Promise<void> {
  const { createParser } = await import("../markdown/parse-note.ts");
  const parser = createParser(options);
  for (let batch = take(); batch.length > 0; batch = take()) {
    for (const task of batch) {
      const parsed = await parser.parse(task.path, task.source.text);
      const json = toNoteJson(parsed, options.draw);
      // Read anew from JSON, a note holds nothing of its HTML and its source.
      onParsed(task, options.draw ? fromNoteJson(json, true)! : parsed, json);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** This thread takes from the start, others from the end, where notes with formulas are: let one thread load KaTeX and warm it up. */
function sortTasks(tasks: readonly ParseTask[]): ParseTask[] {
  const [plain, withFormulas]: [ParseTask[], ParseTask[]] = [[], []];
  for (const task of tasks) (task.source.bytes.includes(FORMULA) ? withFormulas : plain).push(task);
  return [...plain, ...withFormulas];
}
