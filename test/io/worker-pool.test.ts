import { readFileSync } from "node:fs";
import { transform } from "esbuild";
import { expect, it } from "vitest";
import { startWorkerPool } from "../../src/io/worker-pool.ts";

/** A thread that answers each task twice: the second time as one does whose pool has been closed meanwhile. */
const source = `
  import { parentPort } from "node:worker_threads";
  parentPort.on("message", ([id, , task]) => [task, task].forEach((answer) => parentPort.postMessage([id, answer])));
`;
interface Tasks {
  readonly echo: (task: string) => Promise<string>;
}

it("takes no harm from answers for which nobody waits any more", async () => {
  const url = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const pool = startWorkerPool<Tasks>(url, undefined, 1);
  if (pool.size === 0) return;
  expect(await pool.run(0, "echo", "가")).toBe("가");
  await pool.close();
  await expect(pool.run(0, "echo", "나")).rejects.toThrow("the thread was ended");
});

it("gives an answer to whoever handles it, and tells of a failure in it", async () => {
  const url = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const pool = startWorkerPool<Tasks>(url, undefined, 1);
  if (pool.size === 0) return;
  const seen: string[] = [];
  await pool.handle(0, "echo", "가", async (answer) => void seen.push(answer));
  expect(seen).toEqual(["가"]);
  await pool.close();
  await expect(pool.handle(0, "echo", "나", async (answer) => void seen.push(answer))).rejects.toThrow(
    "the thread was ended",
  );
  const again = startWorkerPool<Tasks>(url, undefined, 1);
  const refuse = async (): Promise<void> => Promise.reject(new Error("아니오"));
  await expect(again.handle(0, "echo", "다", refuse)).rejects.toThrow("아니오");
  await again.close();
});

/** A thread that tells in which order it was asked; it is loaded from its source, as the pool's own side is. */
const listener = (pool: string) => `
  import { answerTasks } from ${JSON.stringify(pool)};
  const seen = [];
  answerTasks(() => ({
    wait: async (gate) => void Atomics.wait(gate, 0, 0),
    note: async (name) => seen.push(name),
    pause: (name) => new Promise((resolve) => setTimeout(() => resolve(seen.push(name)), 5)),
    seen: async () => seen,
  }));
`;
interface Listening {
  readonly wait: (gate: Int32Array) => Promise<void>;
  readonly note: (name: string) => Promise<number>;
  readonly pause: (name: string) => Promise<number>;
  readonly seen: (task: undefined) => Promise<readonly string[]>;
}

it("leaves what is not urgent until there is nothing else to do, and else keeps the order", async () => {
  const { code } = await transform(readFileSync(new URL("../../src/io/worker-pool.ts", import.meta.url), "utf8"), {
    loader: "ts",
    format: "esm",
  });
  const data = (text: string) => `data:text/javascript,${encodeURIComponent(text)}`;
  const pool = startWorkerPool<Listening>(new URL(data(listener(data(code)))), undefined, 1);
  if (pool.size === 0) return;
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const asked = [
    pool.run(0, "wait", gate),
    pool.runLater(0, "note", "나중 1"),
    pool.runLater(0, "pause", "나중 2"),
    pool.run(0, "note", "먼저 1"),
    pool.run(0, "pause", "먼저 2"),
    ...pool.runAll("note", "먼저 3"),
  ];
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
  expect((await Promise.all(asked)).slice(1)).toEqual([4, 5, 1, 2, 3]);
  expect(await pool.run(0, "seen", undefined)).toEqual(["먼저 1", "먼저 2", "먼저 3", "나중 1", "나중 2"]);
  expect(await pool.runLater(0, "note", "끝")).toBe(6);
  await pool.close();
  await expect(pool.runLater(0, "note", "늦음")).rejects.toThrow("the thread was ended");
});
