import { expect, it } from "vitest";
import { createNoteQueue, type ParseTask } from "../../src/site/note-queue.ts";

function tasks(texts: readonly string[], read: string[] = []): Iterable<ParseTask> {
  return (function* () {
    for (const text of texts) {
      read.push(text);
      yield { path: text, source: { text, bytes: Buffer.from(text) } };
    }
  })();
}
const paths = (taken: readonly ParseTask[]): string[] => taken.map(({ path }) => path);

it("reads a note when it is taken, and hands each out once", () => {
  const read: string[] = [];
  const queue = createNoteQueue(tasks(["가", "나", "다", "라"], read), 4);
  expect(paths(queue.take(2, "there"))).toEqual(["가", "나"]);
  expect(read).toEqual(["가", "나"]);
  expect(queue.left()).toBe(2);
  expect(paths(queue.take(9, "here"))).toEqual(["다", "라"]);
  expect(queue.take(9, "there")).toEqual([]);
  expect(queue.left()).toBe(0);
});

it("leaves formulas to another thread as long as there is anything else", () => {
  const queue = createNoteQueue(tasks(["$$a$$", "가", "$$b$$", "나"]), 4);
  expect(paths(queue.take(2, "here"))).toEqual(["가", "나"]);
  expect(paths(queue.take(1, "there"))).toEqual(["$$a$$"]);
  expect(paths(queue.take(2, "here"))).toEqual(["$$b$$"]);
});
