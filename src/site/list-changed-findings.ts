import type { Diagnostic } from "../model/diagnostic.ts";
import type { NoteId } from "../model/note-id.ts";
import type { Site } from "./site.ts";

/** Lists notes of which something else is said than before: suggestions and cycles change with other notes. */
export function listChangedFindings(before: Site, after: Site): NoteId[] {
  const old = groupByPath(before);
  const now = groupByPath(after);
  const paths = new Set([...old.keys(), ...now.keys()]);
  return [...paths].flatMap((path) => {
    if (isSame(old.get(path), now.get(path))) return [];
    return after.graph.lookup.notePaths.get(path) ?? [];
  });
}

function groupByPath({ diagnostics }: Site): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const finding of diagnostics) {
    const group = groups.get(finding.path);
    if (group === undefined) groups.set(finding.path, [finding]);
    else group.push(finding);
  }
  return groups;
}

function isSame(a: readonly Diagnostic[] = [], b: readonly Diagnostic[] = []): boolean {
  return a.length === b.length && a.every((finding, i) => isSameFinding(finding, b[i]!));
}

function isSameFinding(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.code === b.code &&
    a.severity === b.severity &&
    a.target === b.target &&
    a.suggestion === b.suggestion &&
    a.position.line === b.position.line &&
    a.position.column === b.position.column &&
    JSON.stringify(a.data) === JSON.stringify(b.data)
  );
}
