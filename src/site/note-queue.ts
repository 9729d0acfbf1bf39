import type { Source } from "../io/read-source.ts";

/** A note to parse. */
export interface ParseTask {
  /** NFC, relative to the notes folder. */
  readonly path: string;
  /** Decoded by the thread that parses it. */
  readonly source: Source;
}

/** Notes that wait to be parsed; each is read when it is taken, or a little ahead. */
export interface NoteQueue {
  /** How many wait. */
  readonly left: () => number;
  /** Takes at most so many: those with formulas first, or last. */
  readonly take: (most: number, formulas: "first" | "last") => readonly ParseTask[];
}

/** What begins a formula of its own; those within a line are few where there are none of these. */
const FORMULA = Buffer.from("$$");
/** Notes that wait at most, read ahead while others are sought. */
const AHEAD = 1024;

/** Makes the queue of `count` notes. Of several threads one takes formulas first: let it alone load KaTeX and warm it up, and early. */
export function createNoteQueue(tasks: Iterable<ParseTask>, count: number): NoteQueue {
  const unread = tasks[Symbol.iterator]();
  const plain: ParseTask[] = [];
  const formulas: ParseTask[] = [];
  let left = count;
  /** Reads on until `most` notes of a kind wait, or very many of both. */
  const readFor = (wanted: readonly ParseTask[], most: number): void => {
    while (wanted.length < most && plain.length + formulas.length < AHEAD) {
      const { value: task, done } = unread.next();
      if (done === true) return;
      (task.source.bytes.includes(FORMULA) ? formulas : plain).push(task);
    }
  };
  return {
    left: () => left,
    take(most, which) {
      const [first, second] = which === "first" ? [formulas, plain] : [plain, formulas];
      readFor(first, most);
      const taken = first.splice(0, most);
      if (which === "first" || taken.length === 0) taken.push(...second.splice(0, most - taken.length));
      left -= taken.length;
      return taken;
    },
  };
}
