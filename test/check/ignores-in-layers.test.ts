import { expect, it } from "vitest";
import { joinLayers } from "../../src/check/join-layers.ts";
import { checkGraph } from "../../src/check/run-checks.ts";
import type { Layer } from "../../src/check/code-layers.ts";
import type { Diagnostic, DiagnosticCode } from "../../src/model/diagnostic.ts";
import { linkNotes } from "../support/link-notes.ts";

const ignore = (wish: string): string => `<!-- ieum-ignore-next-line${wish} -->`;
const whole = (wish: string): string => `<!-- ieum-ignore-file${wish} -->`;
const web = "[x](https://example.com/)";

interface Case {
  readonly source: string;
  /** A later layer's finding on the last line of the note. */
  readonly later?: DiagnosticCode;
  readonly ran: readonly Layer[];
  readonly told: readonly string[];
}

it.each<Case>([
  { source: `${ignore(" broken-page-link")}\n[x](b.md)`, later: "broken-page-link", ran: ["site"], told: [] },
  { source: `${ignore("")}\n[x](b.md)`, later: "broken-page-link", ran: ["site"], told: [] },
  {
    source: `${ignore(" missing-note")}\n[x](b.md)`,
    later: "broken-page-link",
    ran: ["site"],
    told: ["unused-ignore", "broken-page-link"],
  },
  { source: `${ignore(" broken-page-link")}\n[x](b.md)`, ran: [], told: [] },
  { source: `${ignore(" broken-page-link")}\n[x](b.md)`, ran: ["external"], told: [] },
  { source: `${ignore(" broken-page-link")}\n[x](b.md)`, ran: ["site"], told: ["unused-ignore"] },
  { source: `${ignore(" duplicate-id")}\n## 가`, ran: [], told: [] },
  { source: `${ignore(" duplicate-id")}\n## 가`, later: "duplicate-id", ran: ["site"], told: [] },
  { source: `${ignore(" duplicate-id")}\n## 가`, ran: ["site"], told: ["unused-ignore"] },
  { source: `${ignore(" dead-link")}\n${web}`, ran: ["site"], told: [] },
  { source: `${ignore(" dead-link")}\n${web}`, later: "dead-link", ran: ["external"], told: [] },
  { source: `${ignore(" dead-link")}\n${web}`, ran: ["external"], told: ["unused-ignore"] },
  { source: `${ignore(" missing-note dead-link")}\n${web} [y](없음.md)`, ran: ["external"], told: [] },
  { source: `${ignore("")}\n${web}`, ran: [], told: [] },
  { source: `${ignore("")}\n${web}`, ran: ["site"], told: [] },
  { source: `${ignore("")}\n${web}`, ran: ["site", "external"], told: ["unused-ignore"] },
  { source: `${ignore("")}\n[x](b.md)`, ran: ["site"], told: ["unused-ignore"] },
  // For the whole note: a page's own finding stands on its first line.
  { source: `# 가\n\n${whole(" orphan-page")}`, ran: [], told: [] },
  { source: `# 가\n\n${whole(" orphan-page")}`, later: "orphan-page", ran: ["site"], told: [] },
  { source: `# 가\n\n${whole(" orphan-page")}`, ran: ["external"], told: [] },
  { source: `# 가\n\n${whole(" orphan-page")}`, ran: ["site"], told: ["unused-ignore"] },
  { source: `# 가\n\n${whole(" dead-link")}\n\n${web}`, later: "dead-link", ran: ["external"], told: [] },
  { source: `# 가\n\n${whole(" dead-link")}\n\n${web}`, ran: ["site"], told: [] },
  {
    source: `# 가\n\n${whole(" missing-note")}\n\n[x](없음.md)`,
    later: "orphan-page",
    ran: ["site"],
    told: ["orphan-page"],
  },
  { source: `${whole("")}\n\n글`, ran: [], told: [] },
  { source: `${whole("")}\n\n글`, ran: ["site"], told: ["unused-ignore"] },
  { source: `${whole("")}\n\n${web}`, ran: ["site"], told: [] },
  { source: `${whole("")}\n\n${web}`, ran: ["site", "external"], told: ["unused-ignore"] },
  { source: `${whole("")}\n\n[x](없음.md)`, later: "broken-page-link", ran: ["site"], told: [] },
  { source: `${ignore(" toString")}\n글`, ran: [], told: ["unused-ignore"] },
])("$source with $later of $ran", async ({ source, later, ran, told }) => {
  const graph = await linkNotes({ "a.md": source, "b.md": "# 나" });
  const options = { severity: {} };
  const line = source.split("\n").length;
  const found: Diagnostic[] = later === undefined ? [] : [findingAt(later, line)];
  const joined = joinLayers({ graph, options, ...checkGraph(graph, options) }, found, ran);
  expect(joined.map(({ code }) => code)).toEqual(told);
});

function findingAt(code: DiagnosticCode, line: number): Diagnostic {
  const position = { line, column: 1, endLine: line, endColumn: 2 };
  return { code, severity: "error", path: "a.md", position, target: "x", data: {} };
}
