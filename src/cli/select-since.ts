import { isBroken } from "../check/is-broken.ts";
import { selectChanged } from "../check/select-changed.ts";
import { readChanges } from "../io/read-changes.ts";
import { openGit } from "../io/run-git.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { UsageError } from "../model/usage-error.ts";
import type { Site } from "../site/site.ts";
import type { graphBefore } from "./graph-before.ts";
import { pickDiagrams } from "./pick-diagrams.ts";

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
export async function selectSince(site: Site, ref: string | undefined): Promise<Since> {
  if (ref === undefined) return keepAll;
  if (ref === "")
    throw new UsageError("bad-value", { option: "--since", value: ref, expected: "HEAD~1 | origin/main" });
  const { root, graph, diagramFiles } = site;
  const git = openGit(root);
  if (git === undefined) throw new UsageError("no-repository", { folder: root });
  const changes = readChanges(git, ref);
  if (changes === undefined) throw new UsageError("unknown-ref", { ref });
  const edges = [...graph.edges.values(), ...[...diagramFiles.values()].map((file) => file.edges)];
  // Where no link is broken, none needs to be looked up among the notes of old.
  const before = edges.some((list) => list.some(isBroken)) ? await loadBefore(site, changes) : graph;
  const { changed } = changes;
  return {
    among: changed,
    select: (findings) => selectChanged({ graph, before, changed, others: pickDiagrams(site, findings) }, findings),
  };
}

/** A run without `--since` has no use for the parser that this brings along. */
async function loadBefore(...known: Parameters<typeof graphBefore>): ReturnType<typeof graphBefore> {
  return (await import("./graph-before.ts")).graphBefore(...known);
}
