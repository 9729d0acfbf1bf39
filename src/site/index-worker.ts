import { serveIndexTasks } from "./write-search-index.ts";

/** A thread that writes a search index for `writeSearchIndex`. */
serveIndexTasks();
