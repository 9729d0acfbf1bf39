import { availableParallelism } from "node:os";
import { parentPort, Worker, workerData } from "node:worker_threads";

/** Threads that answer tasks, each one after another. */
export interface WorkerPool<Task, Answer> {
  readonly size: number;
  /** A task may be given while others wait: the thread answers in turn. Rejects where the thread fails. */
  readonly run: (worker: number, task: Task) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** Starts a thread for each further processor (at most `most`) from a module that calls `answerTasks`; `data` is what it is given at its start. */
export function startWorkerPool<Task, Answer>(url: URL, data: unknown, most = 3): WorkerPool<Task, Answer> {
  const threads = Array.from({ length: Math.min(most, availableParallelism() - 1) }, () =>
    startThread<Task, Answer>(url, data),
  );
  return {
    size: threads.length,
    run: (index, task) => threads[index]!.run(task),
    close: async () => void (await Promise.all(threads.map((thread) => thread.close()))),
  };
}

function startThread<Task, Answer>(url: URL, data: unknown) {
  const worker = new Worker(url, { workerData: data });
  const waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void }[] = [];
  let failure: unknown;
  worker.on("message", (answer: Answer) => waiting.shift()!.resolve(answer));
  worker.on("error", (error) => {
    failure = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    run: (task: Task) =>
      new Promise<Answer>((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        waiting.push({ resolve, reject });
        worker.postMessage(task);
      }),
    close: () => worker.terminate(),
  };
}

/** The other side: answers the tasks of the pool that started this thread, one after another. */
export function answerTasks<Task, Answer>(start: (data: unknown) => (task: Task) => Promise<Answer>): void {
  const answer = start(workerData);
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (task: Task) => {
    last = last.then(async () => parentPort!.postMessage(await answer(task)));
  });
}
