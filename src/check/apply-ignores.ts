import type { Graph } from "../model/graph.ts";
import type { Ignore } from "../model/note.ts";
import type { Finding } from "./rule.ts";

/** An author's wish and the note in which it stands. */
export interface PlacedIgnore {
  readonly path: string;
  readonly ignore: Ignore;
}

/** Findings less those that authors ignore on their line or in their note, and the wishes that none of them met. */
export interface AppliedIgnores<T> {
  readonly kept: readonly T[];
  readonly unused: readonly PlacedIgnore[];
}

/** Drops the findings that authors ignore on their line or in their note. */
export function applyIgnores<T extends Finding>(graph: Graph, findings: readonly T[]): AppliedIgnores<T> {
  const ignores = new Map<string, readonly Ignore[]>();
  for (const note of graph.notes.values()) if (note.ignores.length > 0) ignores.set(note.path, note.ignores);
  if (ignores.size === 0) return { kept: findings, unused: [] };
  const used = new Set<Ignore>();
  const kept = findings.filter((finding) => {
    const covering = ignores.get(finding.path)?.filter((ignore) => covers(ignore, finding));
    // The narrower wish first: one for the whole note that has nothing else to do is told.
    const match = covering?.find(({ line }) => line !== undefined) ?? covering?.[0];
    if (match !== undefined) used.add(match);
    return match === undefined;
  });
  const unused = [...ignores].flatMap(([path, list]) =>
    list.filter((ignore) => !used.has(ignore)).map((ignore) => ({ path, ignore })),
  );
  return { kept, unused };
}

function covers(ignore: Ignore, finding: Finding): boolean {
  if (ignore.line !== undefined && finding.position.line !== ignore.line) return false;
  return ignore.codes.length === 0 || ignore.codes.includes(finding.code);
}
