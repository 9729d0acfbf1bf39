import type { Severity } from "../../model/diagnostic.ts";
import { byteColumn } from "../byte-column.ts";
import { fullMessage } from "../full-message.ts";
import { guideUrl } from "../guide-url.ts";
import type { Report } from "../report.ts";
import { shownPath } from "../shown-path.ts";
import { sortDiagnostics } from "../sort-diagnostics.ts";

const severities = { error: "ERROR", warning: "WARNING", info: "INFO" } as const satisfies Record<Severity, string>;

/** Reviewdog Diagnostic Format; its columns count UTF-8 bytes, so a note that cannot be read has lines only. */
export function rdjson({ diagnostics, sources, lang, root, guide }: Report): string {
  const rows = sortDiagnostics(diagnostics).map((found) => {
    const lines = sources(found.path);
    const place = (line: number, column: number): object => {
      const text = lines?.[line - 1];
      return text === undefined ? { line } : { line, column: byteColumn(text, column) };
    };
    const { line, column, endLine, endColumn } = found.position;
    const url = guideUrl(guide, found.code);
    return {
      message: fullMessage(found, lang),
      location: {
        path: shownPath(root, found.path),
        range: { start: place(line, column), end: place(endLine, endColumn) },
      },
      severity: severities[found.severity],
      code: { value: found.code, ...(url === undefined ? {} : { url }) },
    };
  });
  return `${JSON.stringify({ source: { name: "ieum" }, diagnostics: rows }, null, 2)}\n`;
}
