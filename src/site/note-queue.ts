import type { Source } from "../io/read-source.ts";

/** A note to parse. */
export interface ParseTask {
  /** NFC, relative to the notes folder. */
  readonly path: string;
  /** Decoded by the thread that parses it. */
  readonly source: Source;
}

/** Notes that wait to be parsed; each is read when it is taken. */
export interface NoteQueue {
  /** How many wait. */
  readonly left: () => number;
  /** Takes at most so many for another thread, or for this one. */
  readonly take: (most: number, where: "there" | "here") => readonly ParseTask[];
}

/** What begins a formula of its own; those within a line are few where there are none of these. */
const FORMULA = Buffer.from("$$");

/**
 * Makes the queue of `count` notes. This thread leaves notes with formulas to others as long as there are more without: let one thread load
 * KaTeX and warm it up.
 */
export function createNoteQueue(tasks: Iterable<ParseTask>, count: number): NoteQueue {
  const unread = tasks[Symbol.iterator]();
  const aside: ParseTask[] = [];
  let left = count;
  const next = (): ParseTask | undefined => {
    const { value, done } = unread.next();
    return done === true ? undefined : value;
  };
  return {
    left: () => left,
    take(most, where) {
      const taken = where === "there" ? aside.splice(0, most) : [];
      for (let task; taken.length < most && (task = next()) !== undefined;)
        (where === "here" && task.source.bytes.includes(FORMULA) ? aside : taken).push(task);
      if (taken.length === 0) taken.push(...aside.splice(0, most));
      left -= taken.length;
      return taken;
    },
  };
}
