import { availableParallelism } from "node:os";
import { parentPort, Worker, workerData } from "node:worker_threads";

/** What threads can be asked, by name: each takes one task and promises an answer. */
type Tasks<T> = { readonly [Name in keyof T]: (task: never) => Promise<unknown> };
type TaskOf<F> = F extends (task: infer Task) => unknown ? Task : never;
type AnswerOf<F> = F extends (task: never) => Promise<infer Answer> ? Answer : never;

/** Threads that answer tasks, each one after another. */
export interface WorkerPool<T> {
  readonly size: number;
  /** A task may be given while others wait: the thread answers in turn. Rejects where the thread fails or is ended. */
  readonly run: <Name extends keyof T>(worker: number, name: Name, task: TaskOf<T[Name]>) => Promise<AnswerOf<T[Name]>>;
  /** Asks each thread the same. */
  readonly runAll: <Name extends keyof T>(name: Name, task: TaskOf<T[Name]>) => Promise<AnswerOf<T[Name]>>[];
  /**
   * The same for a large answer, which `take` is given as it comes. A promise that has waited long is old, and what an old object has held
   * is freed late, though nobody needs it any more.
   */
  readonly handle: <Name extends keyof T>(
    worker: number,
    name: Name,
    task: TaskOf<T[Name]>,
    take: (answer: AnswerOf<T[Name]>) => Promise<void>,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How many threads there are, and what each may have. */
export interface PoolLimits {
  readonly most: number;
  /** Megabytes of young objects of a thread, in V8's three parts of equal size. @default V8's own, 48 */
  readonly young?: number;
}

/** Starts a thread for each further processor from a module that calls `answerTasks`; `data` is what it is given at its start. */
export function startWorkerPool<T extends Tasks<T>>(
  url: URL,
  data: unknown,
  { most, young }: PoolLimits,
): WorkerPool<T> {
  const limits = young === undefined ? {} : { resourceLimits: { maxYoungGenerationSizeMb: young } };
  const start = () => startThread(new Worker(url, { workerData: data, ...limits }));
  const threads = Array.from({ length: Math.min(most, availableParallelism() - 1) }, start);
  return {
    size: threads.length,
    run: <Name extends keyof T>(index: number, name: Name, task: TaskOf<T[Name]>) =>
      threads[index]!.run([name, task], (answer) => answer) as Promise<AnswerOf<T[Name]>>,
    runAll: <Name extends keyof T>(name: Name, task: TaskOf<T[Name]>) =>
      threads.map((thread) => thread.run([name, task], (answer) => answer) as Promise<AnswerOf<T[Name]>>),
    handle: <Name extends keyof T>(
      index: number,
      name: Name,
      task: TaskOf<T[Name]>,
      take: (answer: AnswerOf<T[Name]>) => Promise<void>,
    ) => threads[index]!.run([name, task], (answer) => take(answer as AnswerOf<T[Name]>)) as Promise<void>,
    close: async () => void (await Promise.all(threads.map((thread) => thread.close()))),
  };
}

type Message = readonly [name: PropertyKey, task: unknown];

function startThread(worker: Worker) {
  const waiting: { readonly take: (answer: unknown) => void; readonly reject: (error: unknown) => void }[] = [];
  let failure: unknown;
  // After its end the answers that were on their way still come, and nobody waits for them.
  worker.on("message", (answer: unknown) => waiting.shift()?.take(answer));
  const fail = (error: unknown): void => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on("error", fail);
  return {
    run: (message: Message, take: (answer: unknown) => unknown) =>
      new Promise<unknown>((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        waiting.push({ take: (answer) => resolve(take(answer)), reject });
        worker.postMessage(message);
      }),
    async close() {
      await worker.terminate();
      fail(new Error("the thread was ended"));
    },
  };
}

/** The other side: answers the tasks of the pool that started this thread, one after another. */
export function answerTasks<T extends Tasks<T>, Data>(start: (data: Data) => T): void {
  const answers = start(workerData as Data);
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", ([name, task]: Message) => {
    last = last.then(async () => parentPort!.postMessage(await answers[name as keyof T](task as never)));
  });
}
