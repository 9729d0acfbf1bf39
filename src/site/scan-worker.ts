import { serveScanTasks } from "./scan-built-site.ts";

/** A thread that scans a part of a built site for `scanBuiltSite`. */
serveScanTasks();
