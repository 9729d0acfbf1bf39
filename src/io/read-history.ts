import { readNameStatus } from "./read-changes.ts";
import type { RunGit } from "./run-git.ts";

/** What became of a file that is not there any more. */
export interface Departure {
  /** NFC. */
  readonly path: string;
  /** Its new name, NFC; `undefined` where it was deleted. */
  readonly to: string | undefined;
  /** Its last text. */
  readonly text: () => string | undefined;
}

/** Renames and deletions, the newest first: what is not committed yet, then the whole history. */
export function readHistory(git: RunGit): Departure[] {
  const look = ["--no-ext-diff", "--no-textconv", "--name-status", "-z", "-M", "--diff-filter=RD", "--relative"];
  const now = git("diff", ...look, "HEAD", "--", ".") ?? "";
  const log = git("log", "--no-show-signature", "--format=%x01%H", ...look, "--", ".") ?? "";
  return [...departures(git, "HEAD", now), ...log.split("\u0001").flatMap((part) => ofCommit(git, part))];
}

function ofCommit(git: RunGit, part: string): Departure[] {
  const commit = /^[\da-f]{40,64}/.exec(part)?.[0];
  return commit === undefined ? [] : departures(git, `${commit}^`, part.slice(commit.length).replace(/^[\0\n]+/, ""));
}

function departures(git: RunGit, before: string, output: string): Departure[] {
  return [...readNameStatus(output)].map(({ paths: [path = "", to] }) => ({
    path: path.normalize("NFC"),
    to: to?.normalize("NFC"),
    text: () => git("show", "--no-textconv", `${before}:./${path}`),
  }));
}
