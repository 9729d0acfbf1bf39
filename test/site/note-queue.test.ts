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

it("hands each note out once, and reads few ahead", () => {
  const read: string[] = [];
  const texts = Array.from({ length: 3000 }, (_, i) => `글 ${i}`);
  const queue = createNoteQueue(tasks(texts, read), texts.length);
  expect(read).toEqual([]);
  const taken = [...paths(queue.take(2, "last"))];
  expect(read).toEqual(["글 0", "글 1"]);
  taken.push(...paths(queue.take(2, "first")));
  expect(read.length).toBeLessThan(1200);
  expect(queue.left()).toBe(2996);
  for (let more = queue.take(16, "last"); more.length > 0; more = queue.take(16, "first")) taken.push(...paths(more));
  expect(taken.toSorted()).toEqual(texts.toSorted());
  expect(queue.left()).toBe(0);
});

it("gives formulas first to one thread, and last to another", () => {
  const queue = createNoteQueue(tasks(["가", "$$a$$", "나", "$$b$$", "다", "$$c$$"]), 6);
  expect(paths(queue.take(2, "first"))).toEqual(["$$a$$", "$$b$$"]);
  expect(paths(queue.take(2, "last"))).toEqual(["가", "나"]);
  expect(paths(queue.take(2, "first"))).toEqual(["$$c$$", "다"]);
});

it("lets nobody wait beside formulas that are left", () => {
  const queue = createNoteQueue(tasks(["$$a$$", "가", "$$b$$"]), 3);
  expect(paths(queue.take(9, "last"))).toEqual(["가"]);
  expect(paths(queue.take(9, "last"))).toEqual(["$$a$$", "$$b$$"]);
  expect(queue.take(9, "first")).toEqual([]);
});
