import { encodeNote, fromNoteJson, type NoteJson, toNoteJson } from "../io/note-json.ts";
import { toPostedText } from "../io/read-source.ts";
import { type ColourCode, createColourer, laterMark } from "../markdown/later-code.ts";
import type { MarkdownOptions } from "../markdown/markdown-options.ts";
import type { ParsedNote } from "../model/note.ts";
import { createNoteQueue, type NoteQueue, type ParseTask } from "./note-queue.ts";
import type { ParsedJson } from "./parse-batch.ts";
import type { SitePool } from "./site-threads.ts";

/** Called for each parsed note, in no particular order. */
export type OnParsed = (task: ParseTask, parsed: ParsedNote, json: NoteJson) => void;

/** Notes that a thread is given at once. */
const BATCH = 16;
/** Batches that a thread holds at once: it goes on with the next while this thread, which has other work too, has not seen its answer. */
const HELD = 12;
/**
 * A parser that starts cold takes as long for its first notes as one that runs does for about so many of each other thread. A build has
 * other things to do on this thread and joins beyond; a check has not.
 */
const COLD = 400;
/** Where this thread colours the code of the notes that a single other one parses, it has time to parse only beyond so many. */
const COLOURED = 1200;

/** Parses `count` notes: on the pool's threads, and on this one where they are many or there is no pool. */
export async function parseNotes(
  tasks: Iterable<ParseTask>,
  count: number,
  options: MarkdownOptions,
  pool: SitePool | undefined,
  onParsed: OnParsed,
): Promise<void> {
  const queue = createNoteQueue(tasks, count);
  const threads = pool?.size ?? 0;
  // Colours for the notes of several threads would be more than this one has time for.
  const later = options.draw && threads === 1 && options.highlighter === "highlight.js";
  const isMuch = count > (later ? COLOURED : options.draw ? threads * COLD : 0);
  const colour = createColourer();
  // Towards the end less at once, lest all wait for one.
  const share = (): number =>
    Math.max(1, Math.min(BATCH, Math.ceil(queue.left() / (HELD * (threads + (isMuch ? 1 : 0)) * 2))));
  const feed = async (worker: number): Promise<void> => {
    const formulas = worker === 0 ? "first" : "last";
    for (let batch = queue.take(share(), formulas); batch.length > 0; batch = queue.take(share(), formulas)) {
      const notes = batch.map(({ path, source }) => ({ path, text: toPostedText(source) }));
      const tasks = batch;
      await pool!.handle(worker, "parse", { notes, options, later }, async (answers) => {
        for (const [i, answer] of answers.entries()) {
          const json = await colourNote(answer, colour);
          onParsed(tasks[i]!, fromNoteJson(json, options.draw)!, json);
        }
      });
    }
  };
  const fed = Array.from({ length: threads * HELD }, (_, i) => feed(i % threads));
  await Promise.all([...fed, isMuch ? drain(queue, share, options, onParsed) : undefined]);
}

async function colourNote({ text, later }: ParsedJson, colour: ColourCode): Promise<NoteJson> {
  const coloured: string[] = [];
  for (const code of later) {
    const html = colour(code);
    coloured.push(typeof html === "string" ? html : await html);
  }
  return encodeNote(text, laterMark, coloured);
}

/** This thread parses too; after each batch it looks whether another thread has answered. */
async function drain(
  queue: NoteQueue,
  share: () => number,
  options: MarkdownOptions,
  onParsed: OnParsed,
): Promise<void> {
  const { createParser } = await import("../markdown/parse-note.ts");
  const parser = createParser(options);
  for (let batch = queue.take(share(), "last"); batch.length > 0; batch = queue.take(share(), "last")) {
    for (const task of batch) {
      const parsed = await parser.parse(task.path, task.source.text);
      const json = toNoteJson(parsed, options.draw);
      // Read anew from JSON, a note holds nothing of its HTML and its source.
      onParsed(task, options.draw ? fromNoteJson(json, true)! : parsed, json);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}
