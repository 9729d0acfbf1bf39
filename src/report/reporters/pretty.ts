import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import { describeDiagnostic } from "../describe-diagnostic.ts";
import { describeSuggestion } from "../describe-suggestion.ts";
import { excerpt } from "../excerpt.ts";
import { guideUrl } from "../guide-url.ts";
import { pickShown } from "../pick-shown.ts";
import { paint } from "../paint.ts";
import type { Report } from "../report.ts";
import { shownPath } from "../shown-path.ts";
import { summarize } from "../summarize.ts";
import { visible } from "../visible.ts";
import { words } from "../words.ts";

const colors = { error: "red", warning: "yellow", info: "cyan" } as const satisfies Record<Severity, string>;

function source({ sources, color }: Report, { path, position, severity }: Diagnostic): string[] {
  const line = sources(path)?.[position.line - 1];
  if (line === undefined || line.trim() === "") return [];
  const { text, indent, width } = excerpt(line, position);
  const number = String(position.line);
  const mark = paint(color, colors[severity], "^".repeat(width));
  return [
    `  ${paint(color, "dim", `${number} │`)} ${text}`,
    `  ${paint(color, "dim", `${" ".repeat(number.length)} │`)} ${" ".repeat(indent)}${mark}`,
  ];
}

/** For a person at a terminal: place, sentence, source line with a mark under it, suggestion, and at the end the counts. */
export function pretty(report: Report): string {
  const { lang, color, root, guide } = report;
  const explained = new Set<string>();
  const { shown, hidden } = pickShown(report.diagnostics);
  const blocks = shown.slice(0, report.most).map((found, i, all) => {
    const { line, column } = found.position;
    const severity = paint(color, colors[found.severity], words[lang].severity[found.severity]);
    const place = paint(color, "bold", `${visible(shownPath(root, found.path))}:${line}:${column}`);
    const block = [`${place} ${severity} ${paint(color, "dim", found.code)}`];
    block.push(`  ${describeDiagnostic(found, lang)}`, ...source(report, found));
    const suggestion = describeSuggestion(found, lang);
    if (suggestion !== undefined) block.push(`  ${paint(color, "bold", suggestion)}`);
    const more = guideUrl(guide, found.code) ?? words[lang].explain(found.code);
    if (!explained.has(found.code)) block.push(`  ${paint(color, "dim", more)}`);
    explained.add(found.code);
    const left = hidden.get(found.path);
    if (left !== undefined && all[i + 1]?.path !== found.path && report.most === undefined)
      block.push("", paint(color, "bold", `${visible(shownPath(root, found.path))}: ${words[lang].moreOfNote(left)}`));
    return block.join("\n");
  });
  return `${[...blocks, summarize(report).join("\n")].join("\n\n")}\n`;
}
