import { diagnosticCodes } from "../model/diagnostic.ts";
import type { Graph } from "../model/graph.ts";
import type { Ignore } from "../model/note.ts";
import type { Finding } from "./rule.ts";

/** Found by asking over the network, which not every run does: an ignore of one is not said to be unused. */
const LATER = new Set(["dead-link", "unknown-link", "broken-fragment", "redirected"]);

/** Drops the findings that authors ignore on their line; an ignore that ignores nothing, or names no code of ours, is a finding. */
export function applyIgnores(graph: Graph, findings: readonly Finding[]): Finding[] {
  const ignores = new Map<string, { ignore: Ignore; used: boolean }[]>();
  for (const note of graph.notes.values()) {
    if (note.ignores.length > 0)
      ignores.set(
        note.path,
        note.ignores.map((ignore) => ({ ignore, used: false })),
      );
  }
  if (ignores.size === 0) return [...findings];
  const kept = findings.filter((finding) => {
    const match = ignores.get(finding.path)?.find(({ ignore }) => covers(ignore, finding));
    if (match !== undefined) match.used = true;
    return match === undefined;
  });
  for (const [path, list] of ignores) {
    for (const { ignore, used } of list) {
      if (used || ignore.codes.some((code) => LATER.has(code))) continue;
      const unknown = ignore.codes.filter((code) => !(code in diagnosticCodes));
      kept.push({
        code: "unused-ignore",
        path,
        position: ignore.position,
        target: ignore.codes.join(" "),
        data: { unknown },
      });
    }
  }
  return kept;
}

function covers(ignore: Ignore, finding: Finding): boolean {
  if (finding.position.line !== ignore.line) return false;
  return ignore.codes.length === 0 || ignore.codes.includes(finding.code);
}
