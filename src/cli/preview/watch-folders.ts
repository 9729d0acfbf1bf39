import { lstatSync } from "node:fs";
import { watch } from "chokidar";

/** Watches folders; `onChange` is called with all paths (absolute) that changed once nothing more has for a moment, never twice at a time. */
export interface FolderWatch {
  close(): Promise<void>;
}

/** An editor's save is several events, a branch switch thousands: they are gathered until so many milliseconds pass in quiet. */
const QUIET = 12;
/** Of a file that changes twice within 50 ms chokidar tells the first change alone: after so many the file is looked at again. */
const THROTTLED = 60;

/** Begins to watch; resolves when every folder is. `ignored` judges absolute paths. */
export async function watchFolders(
  folders: readonly string[],
  ignored: (path: string) => boolean,
  onChange: (paths: readonly string[]) => Promise<void>,
): Promise<FolderWatch> {
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path) => ignored(path),
    ignorePermissionErrors: true,
  });
  let paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const looks = new Set<NodeJS.Timeout>();
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
  watcher.on("all", (_, path) => {
    paths.add(path);
    schedule();
  });
  // A system that is out of watches still shows the site; the owner is told once by what does not refresh.
  watcher.on("error", () => undefined);
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return {
    close: async () => {
      for (const waiting of [timer, ...looks]) clearTimeout(waiting);
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
