import { availableParallelism } from "node:os";
import { parentPort, Worker, workerData } from "node:worker_threads";

/** Threads that answer tasks, each one at a time. */
export interface WorkerPool<Task, Answer> {
  readonly size: number;
  /** Rejects where the thread fails. */
  readonly run: (worker: number, task: Task) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** Starts a thread for each further processor (at most `most`) from a module that calls `answerTasks`; `data` is what it is given at its start. */
export function startWorkerPool<Task, Answer>(url: URL, data: unknown, most = 3): WorkerPool<Task, Answer> {
  const workers = Array.from(
    { length: Math.min(most, availableParallelism() - 1) },
    () => new Worker(url, { workerData: data }),
  );
  return {
    size: workers.length,
    run: (index, task) =>
      new Promise((resolve, reject) => {
        const worker = workers[index]!;
        const done = (answer: Answer): void => {
          worker.off("error", failed);
          resolve(answer);
        };
        const failed = (error: Error): void => {
          worker.off("message", done);
          reject(error);
        };
        worker.once("message", done);
        worker.once("error", failed);
        worker.postMessage(task);
      }),
    close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
}

/** The other side: answers each task of the pool that started this thread. */
export function answerTasks<Task, Answer>(start: (data: unknown) => (task: Task) => Promise<Answer>): void {
  const answer = start(workerData);
  parentPort?.on("message", (task: Task) => void answer(task).then((result) => parentPort!.postMessage(result)));
}
