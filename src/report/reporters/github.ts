import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import { fullMessage } from "../full-message.ts";
import type { Report } from "../report.ts";
import { shownPath } from "../shown-path.ts";
import { sortDiagnostics } from "../sort-diagnostics.ts";

const commands = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<Severity, string>;

const escapeMessage = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

function properties(root: string, { path, code, position }: Diagnostic): string {
  const { line, column, endLine, endColumn } = position;
  // GitHub refuses columns in an annotation of more than one line.
  const columns = line === endLine ? [["col", column] as const, ["endColumn", endColumn] as const] : [];
  return [
    ["file", shownPath(root, path)] as const,
    ["line", line] as const,
    ["endLine", endLine] as const,
    ...columns,
    ["title", code] as const,
  ]
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(",");
}

/** Workflow commands that GitHub Actions turns into annotations on the changed lines. */
export function github({ diagnostics, lang, root, inRepository = root }: Report): string {
  return sortDiagnostics(diagnostics)
    .map(
      (found) =>
        `::${commands[found.severity]} ${properties(inRepository, found)}::${escapeMessage(fullMessage(found, lang))}\n`,
    )
    .join("");
}
