import type { Progress } from "../site/create-loader.ts";
import type { Context } from "./context.ts";

/** Tells how far a long command is: a bar on a terminal, now and then a line elsewhere, nothing while it is quick. */
export interface ProgressReport {
  readonly load: (progress: Progress) => void;
  readonly write: (total: number) => void;
  readonly end: () => void;
}

const words = {
  ko: { read: "읽는 중", link: "잇는 중", draw: "그리는 중", write: "쓰는 중" },
  en: { read: "Reading", link: "Linking", draw: "Drawing", write: "Writing" },
};

/** Nothing is said before this many milliseconds, nor more often than so. */
const QUIET = 400;
const PLAIN = 3000;

/** Makes the progress report of one command, on standard error. */
export function createProgress(context: Context): ProgressReport {
  let last = performance.now();
  let shown = false;
  const every = context.err.isTTY ? QUIET / 4 : PLAIN;
  let first = true;
  let ended = false;
  const show = (stage: Progress["stage"] | "write", done: number, total: number): void => {
    const now = performance.now();
    if (ended) return;
    if (now - last < (first ? Math.max(QUIET, every) : every)) return;
    last = now;
    first = false;
    const text = `${words[context.lang][stage]} ${done}/${total}`;
    if (!context.err.isTTY) return context.err.write(`${text}\n`);
    shown = true;
    const width = Math.max(10, Math.min(30, context.err.columns - 30));
    const full = total === 0 ? 0 : Math.round((done / total) * width);
    context.err.write(`\r\u001B[K${"█".repeat(full)}${"░".repeat(width - full)} ${text}`);
  };
  return {
    load: ({ stage, done, total }) => show(stage, done, total),
    write: (total) => show("write", 0, total),
    end: () => {
      ended = true;
      if (shown) context.err.write("\r\u001B[K");
    },
  };
}
