import { answerTasks } from "../io/worker-pool.ts";
import type { MarkdownOptions } from "../markdown/markdown-options.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { takeAll } from "./take-all.ts";
import type { SiteTasks } from "./site-threads.ts";

const load = {
  parse: () => import("./parse-batch.ts"),
  index: () => import("./write-index-files.ts"),
  scan: () => import("./scan-task.ts"),
  keep: () => import("../io/build-store.ts"),
};

/** A thread of `createSiteThreads`. It loads what a task needs when the first such task comes, and what parsing needs ahead. */
answerTasks<SiteTasks, MarkdownOptions | undefined>((ahead) => {
  const makeParser = async (options: MarkdownOptions) =>
    (await import("../markdown/parse-note.ts")).createParser(options);
  const collected: SearchDocument[] = [];
  let parser = ahead === undefined ? undefined : makeParser(ahead);
  return {
    prepare: async () => void (await Promise.all([load.index(), load.scan(), load.keep()])),
    parse: async (batch) => {
      parser ??= makeParser(batch.options);
      return (await load.parse()).parseBatch(await parser, batch);
    },
    collect: async (documents) => void collected.push(...documents),
    index: async (task) => (await load.index()).writeIndexFiles(takeAll(collected), task),
    keep: async (task) => (await load.keep()).keepFiles(task),
    scan: async (task) => (await load.scan()).scanTaken(task),
  };
});
