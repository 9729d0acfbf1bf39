import { Worker } from "node:worker_threads";
import type { WorkerSetup } from "./mermaid/worker-main.ts";
import type { RenderedDiagram } from "./mermaid/render-diagram.ts";

/** A thread that draws, one source at a time. */
export interface DiagramWorker {
  /** Rejects with a `DiagramLimitError` where the source takes too long or too much; the worker is of no use then. */
  draw(source: string): Promise<RenderedDiagram>;
  stop(): Promise<void>;
}

/** A source went over a limit. */
export class DiagramLimitError extends Error {
  readonly limit: "time" | "memory";
  constructor(limit: "time" | "memory") {
    super(`diagram over its ${limit} limit`);
    this.limit = limit;
  }
}

/** What one diagram may take. */
export interface DiagramLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** What Mermaid and its window take for themselves, after some hundred diagrams. */
const ownMegabytes = 80;
const startMilliseconds = 60_000;

/** How many times its limit a diagram may take by the clock while the processors work for others. */
const patience = 6;

/** Starts a worker and waits until Mermaid is loaded in it; the time limit is one of processor time. */
export async function startDiagramWorker(setup: WorkerSetup, limits: DiagramLimits): Promise<DiagramWorker> {
  const entry = import.meta.url.endsWith(".ts") ? "./mermaid/worker-from-source.mjs" : "./mermaid/worker-main.js";
  const worker = new Worker(new URL(entry, import.meta.url), {
    workerData: setup,
    // Room for the young: a drawing makes much that dies at once.
    resourceLimits: { maxOldGenerationSizeMb: ownMegabytes + limits.megabytes, maxYoungGenerationSizeMb: 96 },
    stdout: true,
    stderr: true,
    execArgv: [],
  });
  let settle: { resolve(message: Reply): void; reject(error: Error): void } | undefined;
  const next = async (limit: number): Promise<Reply> => {
    let timer: NodeJS.Timeout | undefined;
    const [began, spent] = [performance.now(), processorTime()];
    try {
      return await new Promise<Reply>((resolve, reject) => {
        settle = { resolve, reject };
        const check = () => {
          const left = Math.min(limit - (processorTime() - spent), limit * patience - (performance.now() - began));
          if (left > 1) timer = setTimeout(check, left);
          else {
            reject(new DiagramLimitError("time"));
            void worker.terminate();
          }
        };
        timer = setTimeout(check, limit);
      });
    } finally {
      clearTimeout(timer);
      settle = undefined;
    }
  };
  worker.on("message", (message: Reply) => settle?.resolve(message));
  worker.on("error", (error: NodeJS.ErrnoException) =>
    settle?.reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new DiagramLimitError("memory") : error),
  );
  worker.on("exit", () => settle?.reject(new Error("diagram worker ended")));
  await next(startMilliseconds);
  worker.unref();
  let id = 0;
  return {
    async draw(source) {
      worker.ref();
      try {
        const answer = next(limits.milliseconds);
        worker.postMessage({ id: id++, source }, []);
        const { result, error } = await answer;
        if (result === undefined) throw new Error(error ?? "diagram worker gave no answer");
        return result;
      } finally {
        worker.unref();
      }
    },
    async stop() {
      await worker.terminate();
    },
  };
}

/** What this process has used of the processors, in ms: a machine busy with other things is no fault of a diagram. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

interface Reply {
  readonly id: number;
  readonly result?: RenderedDiagram;
  readonly error?: string;
}
