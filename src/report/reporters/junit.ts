import type { Diagnostic } from "../../model/diagnostic.ts";
import { escapeXml } from "../escape-xml.ts";
import { fullMessage } from "../full-message.ts";
import { readable } from "../messages/readable.ts";
import type { Report } from "../report.ts";
import { shownPath } from "../shown-path.ts";
import { sortDiagnostics } from "../sort-diagnostics.ts";

function testCase(path: string, found: Diagnostic, message: string, isFailure: boolean): string {
  const { line, column } = found.position;
  const name = escapeXml(`${found.code} ${line}:${column} ${readable(found.target)}`.trimEnd());
  const text = escapeXml(message);
  const body = isFailure
    ? `<failure type="${found.code}" message="${text}">${escapeXml(`${path}:${line}:${column}`)}</failure>`
    : `<system-out>${found.severity}: ${text}</system-out>`;
  return `    <testcase classname="${escapeXml(path)}" name="${name}" file="${escapeXml(path)}" line="${line}">${body}</testcase>`;
}

/** JUnit XML: a suite per note, a case per finding; failures are those that decide the exit code. */
export function junit({ diagnostics, lang, root, elapsed, strict }: Report): string {
  const isFailure = ({ severity }: Diagnostic): boolean =>
    severity === "error" || (strict === true && severity === "warning");
  const suites = new Map<string, Diagnostic[]>();
  for (const found of sortDiagnostics(diagnostics)) {
    const path = shownPath(root, found.path);
    const suite = suites.get(path);
    if (suite === undefined) suites.set(path, [found]);
    else suite.push(found);
  }
  const time = elapsed === undefined ? "" : ` time="${(elapsed / 1000).toFixed(3)}"`;
  const failures = (found: readonly Diagnostic[]): number => found.filter(isFailure).length;
  const body = [...suites].map(([path, found]) =>
    [
      `  <testsuite name="${escapeXml(path)}" tests="${found.length}" failures="${failures(found)}" errors="0">`,
      ...found.map((one) => testCase(path, one, fullMessage(one, lang), isFailure(one))),
      "  </testsuite>",
    ].join("\n"),
  );
  // Some readers call a report without cases a failed run.
  if (body.length === 0) {
    body.push(
      '  <testsuite name="ieum" tests="1" failures="0" errors="0">\n    <testcase classname="ieum" name="check" />\n  </testsuite>',
    );
  }
  const totals = `tests="${Math.max(diagnostics.length, 1)}" failures="${failures(diagnostics)}" errors="0"${time}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ieum" ${totals}>\n${body.join("\n")}\n</testsuites>\n`;
}
