import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import { diagnosticCodes } from "../../model/diagnostic.ts";
import { encodePath } from "../encode-path.ts";
import { fullMessage } from "../full-message.ts";
import { plain } from "../guide-page.ts";
import { guideUrl } from "../guide-url.ts";
import type { Report } from "../report.ts";
import { shownPath } from "../shown-path.ts";
import { sortDiagnostics } from "../sort-diagnostics.ts";

const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;

/** Code scanning compares fingerprints as text, which half a surrogate pair is not. */
const cutTarget = (target: string): string => target.slice(0, 200).replace(/\p{Cs}$/u, "");

/** In a message `[text](place)` is a link (§3.11.6): what stands in a note makes none. */
const withoutLinks = (message: string): string => message.replaceAll("](", "\\](");

/** SARIF 2.1.0 (OASIS), as code scanning reads it; columns are UTF-16 units, ends exclusive, as ours. */
export function sarif(report: Report): string {
  const { guide, root, inRepository = root, lang, version } = report;
  const found = sortDiagnostics(report.diagnostics);
  const codes = [...new Set(found.map(({ code }) => code))].sort();
  const rules = codes.map((code) => {
    const url = guideUrl(guide, code);
    const page = report.explain?.(code);
    return {
      id: code,
      ...(page === undefined
        ? {}
        : {
            shortDescription: { text: page.title },
            fullDescription: { text: page.summary },
            help: { text: plain(page.markdown), markdown: page.markdown },
          }),
      defaultConfiguration: { level: levels[diagnosticCodes[code]] },
      ...(url === undefined ? {} : { helpUri: url }),
    };
  });
  const seen = new Map<string, number>();
  const result = (one: Diagnostic): object => {
    const { line, column, endLine, endColumn } = one.position;
    const key = `${one.code} ${one.path} ${cutTarget(one.target)}`;
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return {
      ruleId: one.code,
      ruleIndex: codes.indexOf(one.code),
      level: levels[one.severity],
      message: { text: withoutLinks(fullMessage(one, lang)) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: encodePath(shownPath(inRepository, one.path)), uriBaseId: "%SRCROOT%" },
            region: { startLine: line, startColumn: column, endLine, endColumn },
          },
        },
      ],
      // Without lines: a finding that only moves stays the same finding.
      partialFingerprints: { "ieum/v1": `${key} ${ordinal}` },
    };
  };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "ieum", semanticVersion: version, rules } },
        columnKind: "utf16CodeUnits",
        results: found.map(result),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
