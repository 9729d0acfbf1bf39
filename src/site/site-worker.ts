import { answerTasks } from "../io/worker-pool.ts";
import type { MarkdownOptions } from "../markdown/markdown-options.ts";
import type { SiteTasks } from "./site-threads.ts";

const parsing = (): Promise<typeof import("./parse-batch.ts")> => import("./parse-batch.ts");

/** A thread of `createSiteThreads`. It loads what a task needs when the first such task comes, and what parsing needs ahead. */
answerTasks<SiteTasks, MarkdownOptions | undefined>((ahead) => {
  const makeParser = async (options: MarkdownOptions) =>
    (await import("../markdown/parse-note.ts")).createParser(options);
  let parser = ahead === undefined ? undefined : makeParser(ahead);
  return {
    parse: async (batch) => {
      parser ??= makeParser(batch.options);
      return (await parsing()).parseBatch(await parser, batch);
    },
    index: async (task) => (await import("./write-index-files.ts")).writeIndexFiles(task),
    scan: async (task) => (await import("./scan-task.ts")).scanTaken(task),
  };
});
