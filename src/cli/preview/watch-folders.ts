import { watch } from "chokidar";

/** Watches folders; `onChange` is called with all paths (absolute) that changed once nothing more has for a moment, never twice at a time. */
export interface FolderWatch {
  close(): Promise<void>;
}

/** An editor's save is several events, a branch switch thousands: they are gathered until so many milliseconds pass in quiet. */
const QUIET = 12;

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
  let running = false;
  const flush = async (): Promise<void> => {
    if (running || paths.size === 0) return;
    running = true;
    const batch = [...paths];
    paths = new Set();
    await onChange(batch);
    running = false;
    if (paths.size > 0) schedule();
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), QUIET);
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
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
