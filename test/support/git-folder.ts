import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tempFolder } from "./temp-folder.ts";

/** A repository in a new folder that goes with the test. */
export interface GitFolder {
  readonly path: string;
  readonly git: (...args: readonly string[]) => string;
  /** Writes files (`null` removes one) and commits all that differs. */
  readonly commit: (files?: Readonly<Record<string, string | null>>) => void;
  readonly write: (files: Readonly<Record<string, string | null>>) => void;
}

/** Makes a repository with a first commit of these files. */
export function gitFolder(files: Readonly<Record<string, string>>): GitFolder {
  const path = tempFolder(files);
  const git = (...args: readonly string[]): string =>
    execFileSync(
      "git",
      ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", ...args],
      {
        cwd: path,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
  const write: GitFolder["write"] = (changes) => {
    for (const [name, text] of Object.entries(changes)) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      if (text === null) rmSync(file);
      else writeFileSync(file, text);
    }
  };
  const commit: GitFolder["commit"] = (changes = {}) => {
    write(changes);
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", "change");
  };
  git("init", "-q", "-b", "main");
  commit();
  return { path, git, commit, write };
}
