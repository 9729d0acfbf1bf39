import { existsSync, lstatSync } from "node:fs";
import { type FSWatcher, watch } from "chokidar";

/** Watches folders; `onChange` is called with all paths (absolute) that changed once nothing more has for a moment, never twice at a time. */
export interface FolderWatch {
  /** Watches one more. */
  add(folder: string): void;
  close(): Promise<void>;
}

/** An editor's save is several events, a branch switch thousands: they are gathered until so many milliseconds pass in quiet. */
const QUIET = 12;
/** Of a file that changes twice within 50 ms chokidar tells the first change alone: after so many the file is looked at again. */
const THROTTLED = 60;

/** So often a folder that was taken away is looked for. */
const AWAITED = 200;

/** Begins to watch; resolves when every folder is. `ignored` judges absolute paths. */
export async function watchFolders(
  given: readonly string[],
  ignored: (path: string) => boolean,
  onChange: (paths: readonly string[]) => Promise<void>,
): Promise<FolderWatch> {
  const folders = [...given];
  let watcher: FSWatcher;
  let paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const looks = new Set<NodeJS.Timeout>();
  let awaiting: NodeJS.Timeout | undefined;
  let closed = false;
  let running = false;
  const flush = async (): Promise<void> => {
    if (running || paths.size === 0) return;
    running = true;
    const batch = [...paths];
    paths = new Set();
    lookAgain(batch);
    await onChange(batch);
    running = false;
    if (paths.size > 0) schedule();
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), QUIET);
  };
  const lookAgain = (batch: readonly string[]): void => {
    const stamps = batch.map(stampOf);
    const look = setTimeout(() => {
      looks.delete(look);
      const changed = batch.filter((path, i) => stampOf(path) !== stamps[i]);
      for (const path of changed) paths.add(path);
      if (changed.length > 0) schedule();
    }, THROTTLED);
    looks.add(look);
  };
  const begin = async (): Promise<void> => {
    watcher = watch(folders, {
      ignoreInitial: true,
      ignored: (path) => ignored(path),
      ignorePermissionErrors: true,
    });
    watcher.on("all", (event, path) => {
      paths.add(path);
      schedule();
      if (event === "unlinkDir" && folders.includes(path)) awaitReturn(path);
    });
    // A system that is out of watches still shows the site; the owner is told once by what does not refresh.
    watcher.on("error", () => undefined);
    await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  };
  /** Nothing is heard any more of a folder that a switch of branches has taken away and brought back. */
  const awaitReturn = (folder: string): void => {
    clearInterval(awaiting);
    awaiting = setInterval(async () => {
      if (!existsSync(folder)) return;
      clearInterval(awaiting);
      await watcher.close();
      if (closed) return;
      await begin();
      if (closed) return watcher.close();
      paths.add(folder);
      schedule();
    }, AWAITED);
  };
  await begin();
  return {
    add(folder) {
      folders.push(folder);
      watcher.add(folder);
    },
    close: async () => {
      closed = true;
      for (const waiting of [timer, awaiting, ...looks]) clearTimeout(waiting);
      await watcher.close();
    },
  };
}

function stampOf(path: string): string {
  try {
    const { size, mtimeMs } = lstatSync(path);
    return `${size} ${mtimeMs}`;
  } catch {
    return "";
  }
}
