import type { Finding } from "../check/rule.ts";
import { codeVersion } from "../io/code-version.ts";
import { hash, hashOne } from "../io/hash.ts";
import { type NoteCache, openNoteCache } from "../io/open-note-cache.ts";
import { readSource, type Source } from "../io/read-source.ts";
import type { FoundFile } from "../io/scan-folder.ts";
import { SharedShelf } from "../io/shared-shelf.ts";
import type { ParsedNote } from "../model/note.ts";
import type { Options } from "../model/options.ts";
import type { ParseTask } from "./note-queue.ts";
import { takeAll } from "./take-all.ts";
import { toMarkdownOptions } from "./parse-batch.ts";
import { createSiteThreads, type SiteThreads, startParsers } from "./site-threads.ts";

/** A note as read: what its text says, and what was wrong with its bytes. */
export interface ReadNote {
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
  /** Names text and options; the cache's key. */
  readonly key: string;
  readonly parsed: ParsedNote;
  readonly problems: readonly Finding[];
}

interface HashedFile extends Pick<ReadNote, "size" | "modified" | "key"> {
  readonly source: Source;
}

/** A note that has to be parsed, its text apart. */
type MissingNote = Omit<ReadNote, "parsed">;

/** What is to be parsed, and where it goes. */
interface Parsing {
  readonly tasks: Iterable<ParseTask>;
  readonly count: number;
  readonly missing: ReadonlyMap<string, MissingNote>;
  readonly cache: NoteCache;
  readonly now: Map<string, ReadNote>;
  readonly onProgress: (done: number) => void;
}

/** Reads notes, again and again: what has not changed since the last time, or is in the cache, is not parsed again. */
export interface NoteReader {
  /** Starts what a first `read` of so many notes will need, while this thread is busy. */
  readonly prepare: (notes: number) => void;
  /** Names what the files say, without parsing them; what was read for it serves the next `read`. */
  readonly digest: (files: readonly FoundFile[]) => string;
  /** The notes by path, in no particular order. */
  readonly read: (
    files: readonly FoundFile[],
    onProgress: (done: number) => void,
  ) => Promise<ReadonlyMap<string, ReadNote>>;
  readonly close: () => Promise<void>;
}

/** Which notes are read, and for what. */
export interface ReaderInput {
  /** Absolute path of the notes folder. */
  readonly root: string;
  readonly options: Options;
  /** Absolute path of the cache; `undefined` keeps nothing between runs. */
  readonly cacheDir: string | undefined;
  /** Pages will be written, not links checked alone. */
  readonly whole: boolean;
  /** Those of the run. @default some of its own, for its first read */
  readonly threads?: SiteThreads;
}

/** Megabytes of young objects of a thread that parses for a check: there is little to keep of them. */
const YOUNG = 24;

/** Makes the reader of one folder. */
export function createNoteReader({ root, options, whole, threads, ...input }: ReaderInput): NoteReader {
  const cacheDir = input.cacheDir === undefined ? undefined : `${input.cacheDir}/notes`;
  const { html, highlighter, timeZone, lang } = options;
  const ones = threads ?? createSiteThreads(whole ? {} : { young: YOUNG });
  const markdown = toMarkdownOptions(options, whole);
  const version = hash(codeVersion(["markdown", "text", "model"]), JSON.stringify([html, highlighter, timeZone, lang]));
  let known: ReadonlyMap<string, ReadNote> = new Map();
  const shelf = new SharedShelf();
  /** Read for a digest and not parsed since. */
  const hashed = new Map<string, HashedFile>();
  return { prepare, digest, read, close };

  function digest(files: readonly FoundFile[]): string {
    prepare(files.length);
    return hash(
      ...files.flatMap((file) => {
        const before = known.get(file.path);
        if (before !== undefined && isSame(before, file))
          return [file.filePath, before.key, nameOf(before.problems[0])];
        const read = hashFile(file);
        hashed.set(file.path, read);
        return [file.filePath, read.key, nameOf(read.source.problem)];
      }),
    );
  }

  function prepare(notes: number): void {
    // Where all has to be parsed, threads are of use.
    if (known.size === 0 && openNoteCache(cacheDir).isNew) startParsers(ones, markdown, notes);
  }

  function hashFile(file: FoundFile): HashedFile {
    const before = hashed.get(file.path);
    if (before !== undefined && isSame(before, file)) return before;
    const source = readSource(`${root}/${file.filePath}`, options.maxBytes, (path) => shelf.read(path, file.size));
    return { size: file.size, modified: file.modified, key: version + hashOne(source.bytes), source };
  }

  async function read(
    files: readonly FoundFile[],
    onProgress: (done: number) => void,
  ): Promise<ReadonlyMap<string, ReadNote>> {
    const cache = openNoteCache(known.size > 0 ? undefined : cacheDir);
    prepare(files.length);
    const now = new Map<string, ReadNote>();
    const changed: FoundFile[] = [];
    for (const file of files) {
      const before = known.get(file.path);
      if (before !== undefined && isSame(before, file)) now.set(file.path, before);
      else changed.push(file);
    }
    const missing = new Map<string, MissingNote>();
    const toTask = (file: FoundFile): ParseTask | undefined => {
      const { source, key } = hashFile(file);
      hashed.delete(file.path);
      const note = { size: file.size, modified: file.modified, key, problems: problemsOf(file.path, source) };
      const parsed = cache.get(file.path, key, whole);
      if (parsed !== undefined) {
        now.set(file.path, { ...note, parsed });
        return undefined;
      }
      missing.set(file.path, note);
      return { path: file.path, source };
    };
    // Where nothing was kept, a note is read no sooner than somebody has time to parse it.
    const tasks = cache.isNew ? undefined : changed.flatMap((file) => toTask(file) ?? []);
    const count = tasks?.length ?? changed.length;
    const parsing: Parsing = {
      tasks: tasks === undefined ? readAll(changed, toTask) : takeAll(tasks),
      count,
      missing,
      cache,
      now,
      onProgress,
    };
    onProgress(now.size);
    try {
      if (count > 0) await parse(parsing);
    } finally {
      hashed.clear();
      void close();
      cache.save();
    }
    known = now;
    return now;
  }

  async function parse({ tasks, count, missing, cache, now, onProgress }: Parsing): Promise<void> {
    // The parser and all that it needs are loaded only where a note has to be parsed.
    const { parseNotes } = await import("./parse-notes.ts");
    const pool = startParsers(ones, markdown, count);
    await parseNotes(tasks, count, markdown, pool, ({ path }, parsed, json) => {
      const note = missing.get(path)!;
      now.set(path, { ...note, parsed });
      cache.put(path, note.key, json);
      onProgress(now.size);
    });
    if (whole && pool !== undefined)
      for (let worker = 0; worker < pool.size; worker++) pool.run(worker, "prepare", undefined).catch(() => undefined);
  }

  async function close(): Promise<void> {
    if (threads === undefined) await ones.close();
  }
}

function isSame(before: Pick<FoundFile, "size" | "modified">, file: FoundFile): boolean {
  return before.size === file.size && before.modified === file.modified;
}

/** An empty note, one that is too large and one that cannot be read say the same and are not the same. */
function nameOf(problem: Source["problem"]): string {
  return problem === undefined ? "" : JSON.stringify([problem.code, problem.data]);
}

function problemsOf(path: string, { problem }: Source): Finding[] {
  if (problem === undefined) return [];
  const line = typeof problem.data["line"] === "number" ? problem.data["line"] : 1;
  return [
    {
      code: problem.code,
      path,
      position: { line, column: 1, endLine: line, endColumn: 1 },
      target: "",
      data: problem.data,
    },
  ];
}

/** Reads each file when it is asked for. */
function* readAll(files: readonly FoundFile[], read: (file: FoundFile) => ParseTask | undefined): Generator<ParseTask> {
  for (const file of files) {
    const task = read(file);
    if (task !== undefined) yield task;
  }
}
