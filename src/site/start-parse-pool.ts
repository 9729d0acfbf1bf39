import { startWorkerPool, type WorkerPool } from "../io/worker-pool.ts";
import type { PostedText } from "../io/read-source.ts";
import type { NoteJson } from "../io/note-json.ts";
import type { MarkdownOptions } from "../markdown/markdown-options.ts";
import type { Options } from "../model/options.ts";

/** A note for a thread to parse. */
export interface PostedNote {
  /** NFC, relative to the notes folder. */
  readonly path: string;
  readonly text: PostedText;
}

/** Threads that parse notes; what they give back is JSON, which is what the cache keeps. */
export type ParsePool = WorkerPool<readonly PostedNote[], readonly NoteJson[]>;

/** From how many notes on a thread is worth its start: below, it would be ready when the work is done. */
const MANY = 300;

/**
 * Starts threads for so many notes; `undefined` where there are few. Only the compiled package has threads: from sources, each would
 * compile everything again.
 */
export function startParsePool(options: Options, notes: number, draw: boolean): ParsePool | undefined {
  if (notes < MANY || import.meta.url.endsWith(".ts")) return undefined;
  return startWorkerPool(new URL("./parse-worker.js", import.meta.url), toMarkdownOptions(options, draw));
}

/** The options on which a parsed note depends. */
export function toMarkdownOptions({ html, highlighter, timeZone }: Options, draw: boolean): MarkdownOptions {
  return { html, highlighter, timeZone, math: true, draw };
}
