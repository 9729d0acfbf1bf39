import type { ExternalStatus } from "../model/external-answer.ts";
import { countSeverities } from "./count-severities.ts";
import { readable } from "./messages/readable.ts";
import type { Report } from "./report.ts";
import { visible } from "./visible.ts";
import { words } from "./words.ts";

const statuses: readonly ExternalStatus[] = ["alive", "dead", "unknown", "broken-fragment", "skipped"];

/** The lines that end a report: counts, time, external answers, baseline. */
export function summarize({ notes, pages, diagnostics, lang, elapsed, external, baseline }: Report): string[] {
  const say = words[lang];
  const counts = countSeverities(diagnostics);
  const parts = pages !== undefined && notes === 0 ? [] : [say.notes(notes)];
  if (pages !== undefined) parts.push(say.pages(pages));
  if (diagnostics.length > 0) parts.push(say.counted("error", counts.error), say.counted("warning", counts.warning));
  if (counts.info > 0) parts.push(say.counted("info", counts.info));
  const time = elapsed === undefined ? "" : ` (${say.seconds(elapsed)})`;
  const lines = [`${parts.join(", ")}${time}${diagnostics.length === 0 ? ` · ${say.clean}` : ""}`];
  if (external !== undefined) {
    const total = statuses.reduce((sum, status) => sum + external[status], 0);
    const met = statuses.filter((status) => external[status] > 0);
    const split = met.map((status) => `${say.status[status]} ${external[status]}`).join(", ");
    lines.push(split === "" ? say.external(total) : `${say.external(total)}: ${split}`);
  }
  if (baseline !== undefined && baseline.known > 0) lines.push(say.known(baseline.known));
  if (baseline !== undefined && baseline.gone.length > 0) {
    lines.push(say.gone(baseline.gone.length));
    for (const { code, path, target } of baseline.gone)
      lines.push(visible(`  ${path} ${code} ${readable(target)}`.trimEnd()));
  }
  return lines;
}
