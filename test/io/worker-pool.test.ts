import { expect, it } from "vitest";
import { startWorkerPool } from "../../src/io/worker-pool.ts";

/** A thread that answers each task twice: the second time as one does whose pool has been closed meanwhile. */
const source = `
  import { parentPort } from "node:worker_threads";
  parentPort.on("message", ([, task]) => [task, task].forEach((answer) => parentPort.postMessage(answer)));
`;
interface Tasks {
  readonly echo: (task: string) => Promise<string>;
}

it("takes no harm from answers for which nobody waits any more", async () => {
  const url = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const pool = startWorkerPool<Tasks>(url, undefined, { most: 1 });
  if (pool.size === 0) return;
  expect(await pool.run(0, "echo", "가")).toBe("가");
  await pool.close();
  await expect(pool.run(0, "echo", "나")).rejects.toThrow("the thread was ended");
});

it("gives an answer to whoever handles it, and tells of a failure in it", async () => {
  const url = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const pool = startWorkerPool<Tasks>(url, undefined, { most: 1 });
  if (pool.size === 0) return;
  const seen: string[] = [];
  await pool.handle(0, "echo", "가", async (answer) => void seen.push(answer));
  expect(seen).toEqual(["가"]);
  await pool.close();
  await expect(pool.handle(0, "echo", "나", async (answer) => void seen.push(answer))).rejects.toThrow(
    "the thread was ended",
  );
  const again = startWorkerPool<Tasks>(url, undefined, { most: 1 });
  const refuse = async (): Promise<void> => Promise.reject(new Error("아니오"));
  await expect(again.handle(0, "echo", "다", refuse)).rejects.toThrow("아니오");
  await again.close();
});
