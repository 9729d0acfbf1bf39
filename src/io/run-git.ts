import { execFileSync } from "node:child_process";

/** Runs git in a folder and gives what it printed; `undefined` where it fails or is not there. */
export type RunGit = (...args: readonly string[]) => string | undefined;

/** Neither a pager nor a hook nor another program of the repository's choice is run, and no lock is taken. */
export const quietGit = [
  "--no-pager",
  "--no-optional-locks",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.quotePath=false",
];

/**
 * The environment in which git is to run. A hook in a linked worktree has `GIT_DIR` alone, with which git would take the folder where it
 * is started for the top of the work tree: left to itself it finds both.
 */
export function gitEnv(): NodeJS.ProcessEnv {
  const { GIT_DIR: _, ...env } = process.env;
  return env["GIT_WORK_TREE"] === undefined ? env : process.env;
}

/** Opens the repository that holds a folder; `undefined` where there is none. Paths are relative to the folder. */
export function openGit(folder: string): RunGit | undefined {
  const git: RunGit = (...args) => {
    try {
      return execFileSync("git", [...quietGit, ...args], {
        cwd: folder,
        env: gitEnv(),
        encoding: "utf8",
        maxBuffer: 512 * 1024 * 1024,
        stdio: ["ignore", "pipe", "ignore"],
      });
    } catch {
      return undefined;
    }
  };
  return git("rev-parse", "--is-inside-work-tree")?.trim() === "true" ? git : undefined;
}
