import { answerTasks } from "../io/worker-pool.ts";
import type { MarkdownOptions } from "../markdown/markdown-options.ts";
import type { SiteTasks } from "./site-threads.ts";
import type { IndexWriter } from "./open-index-writer.ts";
import type { SiteTaker } from "./site-taker.ts";

const load = {
  parse: () => import("./parse-batch.ts"),
  index: () => import("./open-index-writer.ts"),
  batch: () => import("../io/page-batch.ts"),
  site: () => import("./site-taker.ts"),
  keep: () => import("../io/build-store.ts"),
};

/** A thread of `createSiteThreads`. It loads what a task needs when the first such task comes, and what parsing needs ahead. */
answerTasks<SiteTasks, MarkdownOptions | undefined>((ahead) => {
  const makeParser = async (options: MarkdownOptions) =>
    (await import("../markdown/parse-note.ts")).createParser(options);
  let index: IndexWriter | undefined;
  let taker: SiteTaker | undefined;
  let parser = ahead === undefined ? undefined : makeParser(ahead);
  return {
    prepare: async () => void (await Promise.all([load.index(), load.site(), load.keep()])),
    parse: async (batch) => {
      parser ??= makeParser(batch.options);
      return (await load.parse()).parseBatch(await parser, batch);
    },
    index: async ({ documents, ...task }) => {
      index ??= (await load.index()).openIndexWriter(task);
      index.add(documents);
    },
    finishIndex: async () => {
      const names = index?.finish() ?? [];
      index = undefined;
      return names;
    },
    keep: async (task) => (await load.keep()).keepFiles(task),
    openSite: async (site) => void (taker = (await load.site()).openSiteTaker(site)),
    writePages: async (sent) => taker?.write((await load.batch()).readPages(sent)),
    scanSite: async (shared) => taker?.scan(shared),
    closeSite: async (wanted) => {
      const told = taker?.judge(wanted) ?? [];
      taker = undefined;
      return told;
    },
  };
});
