import { countSeverities } from "../count-severities.ts";
import { describeDiagnostic } from "../describe-diagnostic.ts";
import type { LinkRow } from "../link-row.ts";
import type { Report } from "../report.ts";
import { sortDiagnostics } from "../sort-diagnostics.ts";

const order = (a: LinkRow, b: LinkRow): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column;

/** The contract for programs, version 1: fields are added, never renamed. Paths are relative to the notes folder (where none was read, to the built site). */
export function json({ notes, pages, diagnostics, links, lang, external, baseline }: Report): string {
  const { error, warning } = countSeverities(diagnostics);
  const document = {
    version: 1,
    notes,
    pages,
    summary: { error, warning },
    diagnostics: sortDiagnostics(diagnostics).map((found) => ({
      code: found.code,
      severity: found.severity,
      path: found.path,
      line: found.position.line,
      column: found.position.column,
      endLine: found.position.endLine,
      endColumn: found.position.endColumn,
      target: found.target,
      message: describeDiagnostic(found, lang),
      // An absent suggestion is left out by JSON itself.
      suggestion: found.suggestion,
    })),
    links: links === undefined ? undefined : [...links].sort(order).map(linkFields),
    external,
    baseline,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Names each field, so that a row that carries more than the contract does not leak it. */
function linkFields(row: LinkRow): object {
  const { path, line, column, kind, target, resolution, url, status, httpStatus, finalUrl, reason, checkedAt } = row;
  return { path, line, column, kind, target, resolution, url, status, httpStatus, finalUrl, reason, checkedAt };
}
