import { type ChangedFiles, selectChanged } from "../check/select-changed.ts";
import { readChanges } from "../io/read-changes.ts";
import { openGit } from "../io/run-git.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { UsageError } from "../model/usage-error.ts";
import type { Site } from "../site/site.ts";

/** What `--since` leaves of a run. */
export interface Since {
  /** NFC paths of the notes whose own links are looked at; absent: all. */
  readonly among?: ReadonlySet<string>;
  /** Keeps the findings that changes since the commit can have made. */
  readonly select: (findings: readonly Diagnostic[]) => readonly Diagnostic[];
}

/** Without `--since`. */
export const keepAll: Since = { select: (findings) => findings };

/**
 * Prepares `--since`; without a ref it keeps everything.
 * @throws UsageError `bad-value`, `no-repository`, `unknown-ref`
 */
export function selectSince({ root, graph }: Pick<Site, "root" | "graph">, ref: string | undefined): Since {
  if (ref === undefined) return keepAll;
  if (ref === "")
    throw new UsageError("bad-value", { option: "--since", value: ref, expected: "HEAD~1 | origin/main" });
  const git = openGit(root);
  if (git === undefined) throw new UsageError("no-repository", { folder: root });
  const changes: ChangedFiles | undefined = readChanges(git, ref);
  if (changes === undefined) throw new UsageError("unknown-ref", { ref });
  return { among: changes.changed, select: (findings) => selectChanged(graph, findings, changes) };
}
