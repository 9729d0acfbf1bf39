import { availableParallelism } from "node:os";
import {
  MessageChannel,
  type MessagePort,
  parentPort,
  receiveMessageOnPort,
  Worker,
  workerData,
} from "node:worker_threads";

/** What threads can be asked, by name: each takes one task and promises an answer. */
type Tasks<T> = { readonly [Name in keyof T]: (task: never) => Promise<unknown> };
type TaskOf<F> = F extends (task: infer Task) => unknown ? Task : never;
type AnswerOf<F> = F extends (task: never) => Promise<infer Answer> ? Answer : never;

/** Threads that answer tasks, each one after another. */
export interface WorkerPool<T> {
  readonly size: number;
  /** A task may be given while others wait: the thread answers in turn. Rejects where the thread fails or is ended. */
  readonly run: <Name extends keyof T>(worker: number, name: Name, task: TaskOf<T[Name]>) => Promise<AnswerOf<T[Name]>>;
  /** The same for what is not urgent: it waits, in turn with others of its kind, until there is nothing else to do. */
  readonly runLater: <Name extends keyof T>(
    worker: number,
    name: Name,
    task: TaskOf<T[Name]>,
  ) => Promise<AnswerOf<T[Name]>>;
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

/** Starts a thread for each further processor (at most `most`) from a module that calls `answerTasks`; `data` is what it is given at its start. */
export function startWorkerPool<T extends Tasks<T>>(url: URL, data: unknown, most: number): WorkerPool<T> {
  const threads = Array.from({ length: Math.min(most, availableParallelism() - 1) }, () => startThread(url, data));
  const ask = (thread: Thread, ...[name, task, later]: [name: PropertyKey, task: unknown, later?: boolean]) =>
    thread.run(name, task, (answer) => answer, later);
  return {
    size: threads.length,
    run: <Name extends keyof T>(index: number, name: Name, task: TaskOf<T[Name]>) =>
      ask(threads[index]!, name, task) as Promise<AnswerOf<T[Name]>>,
    runLater: <Name extends keyof T>(index: number, name: Name, task: TaskOf<T[Name]>) =>
      ask(threads[index]!, name, task, true) as Promise<AnswerOf<T[Name]>>,
    runAll: <Name extends keyof T>(name: Name, task: TaskOf<T[Name]>) =>
      threads.map((thread) => ask(thread, name, task) as Promise<AnswerOf<T[Name]>>),
    handle: <Name extends keyof T>(
      index: number,
      name: Name,
      task: TaskOf<T[Name]>,
      take: (answer: AnswerOf<T[Name]>) => Promise<void>,
    ) => threads[index]!.run(name, task, (answer) => take(answer as AnswerOf<T[Name]>)) as Promise<void>,
    close: async () => void (await Promise.all(threads.map((thread) => thread.close()))),
  };
}

type Message = readonly [id: number, name: PropertyKey, task: unknown];

/** What a thread is started with. */
interface ThreadData<Data> {
  readonly data: Data;
  /** Where tasks come that are not urgent. */
  readonly later: MessagePort;
}

interface Thread {
  readonly run: (
    name: PropertyKey,
    task: unknown,
    take: (answer: unknown) => unknown,
    later?: boolean,
  ) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

function startThread(url: URL, data: unknown): Thread {
  const { port1: later, port2 } = new MessageChannel();
  const worker = new Worker(url, {
    workerData: { data, later: port2 } satisfies ThreadData<unknown>,
    transferList: [port2],
  });
  const waiting = new Map<
    number,
    { readonly take: (answer: unknown) => void; readonly reject: (error: unknown) => void }
  >();
  let last = 0;
  let failure: unknown;
  // After its end the answers that were on their way still come, and nobody waits for them.
  worker.on("message", ([id, answer]: readonly [number, unknown]) => {
    waiting.get(id)?.take(answer);
    waiting.delete(id);
  });
  const fail = (error: unknown): void => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("error", fail);
  return {
    run: (name, task, take, isLater = false) =>
      new Promise<unknown>((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        const message: Message = [++last, name, task];
        waiting.set(last, { take: (answer) => resolve(take(answer)), reject });
        if (isLater) later.postMessage(message);
        worker.postMessage(isLater ? WAKE : message);
      }),
    async close() {
      later.close();
      await worker.terminate();
      fail(new Error("the thread was ended"));
    },
  };
}

/** Says that there is something to be done later. */
const WAKE = null;

/** The other side: answers the tasks of the pool that started this thread, one after another. */
export function answerTasks<T extends Tasks<T>, Data>(start: (data: Data) => T): void {
  const { data, later } = workerData as ThreadData<Data>;
  const answers = start(data);
  const port = parentPort!;
  /** What came while a task was waiting for something. */
  const come: Message[] = [];
  let isBusy = false;
  port.on("message", (message: Message | typeof WAKE) => {
    if (message !== WAKE) come.push(message);
    if (!isBusy) void answerAll();
  });

  async function answerAll(): Promise<void> {
    isBusy = true;
    for (let next = take(); next !== undefined; next = take()) {
      const [id, name, task] = next;
      port.postMessage([id, await answers[name as keyof T](task as never)]);
    }
    isBusy = false;
  }

  /** The next task, unpacked no sooner than its turn comes. */
  function take(): Message | undefined {
    for (;;) {
      const next = come.shift() ?? unpack(port);
      if (next === undefined) return unpack(later) ?? undefined;
      if (next !== WAKE) return next;
    }
  }
}

function unpack(port: MessagePort): Message | typeof WAKE | undefined {
  return (receiveMessageOnPort(port) as { readonly message: Message | typeof WAKE } | undefined)?.message;
}
