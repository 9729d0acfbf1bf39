import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import { encodePath } from "../encode-path.ts";
import { fullMessage } from "../full-message.ts";
import { guideUrl } from "../guide-url.ts";
import type { Report } from "../report.ts";
import { shownPath } from "../shown-path.ts";
import { sortDiagnostics } from "../sort-diagnostics.ts";
import { summarize } from "../summarize.ts";
import { visible } from "../visible.ts";
import { words } from "../words.ts";

/** GitHub refuses a step's summary above 1 MiB; a UTF-16 unit is three bytes at most. */
const longest = 300_000;

const marks = { error: "🔴", warning: "🟡", info: "🔵" } as const satisfies Record<Severity, string>;

const escape = (text: string): string =>
  visible(text.replace(/[\r\n\t]+/g, " "))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[\\`*_{}[\]|~#$@]/g, "\\$&");

function row({ lang, root, inRepository = root, guide, blob }: Report, found: Diagnostic): string {
  const path = shownPath(inRepository, found.path);
  const { line, column, endLine } = found.position;
  const place = escape(`${path}:${line}:${column}`);
  const lines = endLine > line ? `#L${line}-L${endLine}` : `#L${line}`;
  // A built file is in no commit.
  const href = blob === undefined || found.path.startsWith("../") ? "" : `${blob}${encodePath(path)}?plain=1${lines}`;
  const url = guideUrl(guide, found.code);
  const code = url === undefined ? `\`${found.code}\`` : `[\`${found.code}\`](${url})`;
  const cells = [
    href === "" ? place : `[${place}](${href.replace(/[()]/g, (mark) => (mark === "(" ? "%28" : "%29"))})`,
    `${marks[found.severity]} ${code}`,
    escape(fullMessage(found, lang)),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

/** A summary for people in Markdown, as for `$GITHUB_STEP_SUMMARY`; cut before it grows too large to be shown. */
export function markdown(report: Report): string {
  const say = words[report.lang];
  const lines = summarize(report).map((line) => `${escape(line.trim())}  \n`);
  let text = `### ${say.title}\n\n${lines.join("")}`;
  const found = sortDiagnostics(report.diagnostics);
  if (found.length > 0) text += `\n| ${say.place} | | ${say.finding} |\n| --- | --- | --- |\n`;
  for (const [index, one] of found.entries()) {
    const next = row(report, one);
    if (text.length + next.length > longest) return `${text}\n${say.more(found.length - index)}\n`;
    text += next;
  }
  return text;
}
