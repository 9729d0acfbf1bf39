import { resolve } from "node:path";
import { openGit } from "./run-git.ts";

/** Absolute path of the file in which git notes each commit and switch of the repository that holds a folder; `undefined` without one. */
export function findReflog(folder: string): string | undefined {
  const path = openGit(folder)?.("rev-parse", "--git-path", "logs/HEAD")?.trim();
  return path === undefined ? undefined : resolve(folder, path);
}
