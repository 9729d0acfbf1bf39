import type { LinkedGraph } from "../graph/linked-graph.ts";
import { resolveLink } from "../graph/resolve-link.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Edge } from "../model/graph.ts";
import type { Note } from "../model/note.ts";
import { isBroken } from "./is-broken.ts";

/** What changed, and what links meant before. */
export interface ChangeInput {
  readonly graph: LinkedGraph;
  /** The notes and files as they were; any graph where no link is broken. */
  readonly before: LinkedGraph;
  /** NFC paths from the notes root of the files that were changed or added. */
  readonly changed: ReadonlySet<string>;
  /** Files that are no notes and have links (`.mmd`), by path, as if they were. */
  readonly others: ReadonlyMap<string, Subject>;
}

interface Subject {
  readonly note: Note;
  readonly edges: readonly Edge[];
}

/** Keeps the findings in changed notes, those of links to files that changed, and those of links that the change has broken. */
export function selectChanged(
  { graph, before, changed, others }: ChangeInput,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  return diagnostics.filter((finding) => {
    if (changed.has(finding.path)) return true;
    if (isFact(finding.data["other"]) || isFact(finding.data["actual"])) return true;
    const chain = finding.data["chain"];
    if (Array.isArray(chain) && chain.some((path) => changed.has(path))) return true;
    const subject = others.get(finding.path) ?? subjectAt(finding.path);
    return subject?.edges.some((edge) => isAt(finding, edge) && touches(subject.note, edge)) === true;
  });

  function subjectAt(path: string): Subject | undefined {
    const id = graph.lookup.notePaths.get(path);
    return id === undefined ? undefined : { note: graph.notes.get(id)!, edges: graph.edges.get(id)! };
  }

  function isFact(path: unknown): boolean {
    return typeof path === "string" && changed.has(path);
  }

  function touches(note: Note, edge: Edge): boolean {
    const { link, resolution } = edge;
    switch (resolution.type) {
      case "note":
      case "heading":
      case "missing-heading":
      case "draft":
        return changed.has(graph.notes.get(resolution.note)!.path);
      case "asset":
        return changed.has(resolution.path);
      case "ambiguous":
        return resolution.candidates.some((other) => changed.has(graph.notes.get(other)?.path ?? other));
      case "case-mismatch":
        if (changed.has(resolution.actual)) return true;
    }
    return isBroken(edge) && resolveLink(before.lookup, note, link).type !== resolution.type;
  }
}

function isAt({ position, target }: Diagnostic, { link }: Edge): boolean {
  const same = position.line === link.position.line && position.column === link.position.column;
  // A tag may hold several links.
  return same && (link.kind !== "html" || target === link.target || target === `${link.target}#${link.fragment}`);
}
