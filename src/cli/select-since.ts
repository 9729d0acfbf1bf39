import { selectChanged } from "../check/select-changed.ts";
import { readChanges } from "../io/read-changes.ts";
import { openGit } from "../io/run-git.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { UsageError } from "../model/usage-error.ts";
import type { Site } from "../site/site.ts";

/**
 * Prepares `--since`: keeps the findings that changes since a commit can have made, or all of them where no ref is given.
 * @throws UsageError `no-repository`, `unknown-ref`
 */
export function selectSince(
  site: Pick<Site, "root" | "graph">,
  ref: string | undefined,
): (findings: readonly Diagnostic[]) => readonly Diagnostic[] {
  if (ref === undefined) return (findings) => findings;
  const git = openGit(site.root);
  if (git === undefined) throw new UsageError("no-repository", { folder: site.root });
  const changes = readChanges(git, ref);
  if (changes === undefined) throw new UsageError("unknown-ref", { ref });
  return (findings) => selectChanged(site.graph, findings, changes);
}
