import type { RunGit } from "./run-git.ts";

/** What differs between a commit and the files as they are now; NFC paths. */
export interface Changes {
  /** Changed, added or untracked. */
  readonly changed: ReadonlySet<string>;
  /** The files that were changed, deleted or renamed, by their old names, and what stood in them; `undefined` where git cannot tell. */
  readonly before: ReadonlyMap<string, () => string | undefined>;
}

/**
 * Lists what has changed since a commit, uncommitted and untracked files included. Like `git diff ref...`, where the two have a common
 * ancestor: what others did since is no change of ours. `undefined` where git does not know the ref.
 */
export function readChanges(git: RunGit, ref: string): Changes | undefined {
  const commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`)?.trim();
  if (commit === undefined || commit === "") return undefined;
  const base = git("merge-base", commit, "HEAD")?.trim() || commit;
  const diff = git(
    "diff",
    "--no-ext-diff",
    "--no-textconv",
    "--name-status",
    "-z",
    "-M",
    "--relative",
    base,
    "--",
    ".",
  );
  const untracked = git("ls-files", "--others", "--exclude-standard", "-z", "--", ".");
  if (diff === undefined || untracked === undefined) return undefined;
  const changed = new Set(listed(untracked));
  const before = new Map<string, () => string | undefined>();
  for (const { status, paths } of readNameStatus(diff)) {
    const [first = "", second = first] = paths;
    if (status !== "A") before.set(first.normalize("NFC"), () => git("show", "--no-textconv", `${base}:./${first}`));
    if (status !== "D") changed.add(second.normalize("NFC"));
  }
  return { changed, before };
}

/** One entry of `--name-status -z`. `paths`: as git has them; of a rename or copy, the old and the new. */
export interface NameStatus {
  readonly status: string;
  readonly paths: readonly string[];
}

/** Reads the output of `--name-status -z`. */
export function* readNameStatus(output: string): Generator<NameStatus> {
  const fields = output.split("\0");
  for (let i = 0; i < fields.length - 1; i++) {
    const status = fields[i]!.trim().slice(0, 1);
    if (!/^[A-Z]$/.test(status)) continue;
    const count = status === "R" || status === "C" ? 2 : 1;
    yield { status, paths: fields.slice(i + 1, i + 1 + count) };
    i += count;
  }
}

function listed(output: string): string[] {
  return output
    .split("\0")
    .filter((path) => path !== "")
    .map((path) => path.normalize("NFC"));
}
