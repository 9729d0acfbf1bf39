import { dirname } from "node:path";
import { listConfigFiles } from "../list-config-files.ts";

/** The files of which the configuration consists, and the folders in which they are or may be, all absolute. */
export interface ConfigFiles {
  readonly files: ReadonlySet<string>;
  /** A file that is not there yet, or for a moment, is heard of through its folder alone. */
  readonly folders: ReadonlySet<string>;
  /** Looks which they are by now, and gives the folders that are new. None is forgotten: it may come back. */
  readonly refresh: () => Promise<readonly string[]>;
}

/** Finds those of a working directory. */
export async function findConfigFiles(cwd: string): Promise<ConfigFiles> {
  const files = new Set<string>();
  const folders = new Set<string>();
  const refresh = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const file of await listConfigFiles(cwd)) {
      files.add(file);
      const folder = dirname(file);
      if (folders.has(folder)) continue;
      folders.add(folder);
      found.push(folder);
    }
    return found;
  };
  await refresh();
  return { files, folders, refresh };
}
