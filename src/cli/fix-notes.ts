import { runChecks, withSeverity } from "../check/run-checks.ts";
import { readExact } from "../io/replace-file.ts";
import { diagramFileLinks } from "../markdown/diagram-file-links.ts";
import { createParser } from "../markdown/parse-note.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ParsedNote } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import { confirmEdits } from "../repair/confirm-edits.ts";
import { isAsPlanned, planRepairs } from "../repair/plan-repairs.ts";
import type { Repair } from "../repair/repair.ts";
import { SourceLines } from "../repair/source-lines.ts";
import { checkDiagramFile } from "../site/check-diagram-file.ts";
import { linkDiagramFile } from "../site/link-diagram-file.ts";
import { toMarkdownOptions } from "../site/parse-batch.ts";
import type { Site } from "../site/site.ts";
import { useDefinitions } from "../repair/use-definitions.ts";
import { findMoves } from "./find-moves.ts";
import { linkDefinitions, relink } from "./link-definitions.ts";
import { pickDiagrams } from "./pick-diagrams.ts";
import type { Since } from "./select-since.ts";
import type { FileFix } from "./write-fixes.ts";

/** A note's repairs, in the order in which they were found. */
export interface NoteFix extends FileFix {
  readonly repairs: readonly Repair[];
}

/** A mended path may show that its heading is missing too, and so on; more turns than this tell nothing new. */
const TURNS = 4;

/**
 * Plans all repairs in memory, turn by turn until there are no more, each confirmed by reading the repaired note again. Nothing is written.
 * `select`: which findings in definitions that no link uses, and no check tells, are mended too.
 */
export async function fixNotes(
  site: Site,
  findings: readonly Diagnostic[],
  select: Since["select"] = (found) => found,
): Promise<NoteFix[]> {
  const parser = createParser(toMarkdownOptions(site.options, false));
  const shown = await linkDefinitions(site, parser);
  const unseen = shown.graph === site.graph ? [] : runChecks(shown.graph, site.options).filter(isUnseen);
  let graph = shown.graph;
  let open: readonly Diagnostic[] = [...findings, ...select(unseen)];
  const diagrams = pickDiagrams(site, open);
  const moves = findMoves({ ...site, graph }, open, diagrams.values());
  const fixes = new Map<string, NoteFix>();
  const sources = new Map<string, SourceLines | undefined>();
  for (let turn = 0; turn < TURNS; turn++) {
    const plans = planRepairs({ graph, findings: open, others: diagrams, sources: sourceOf, moves });
    const parsed = new Map<NoteId, ParsedNote>();
    let mended = 0;
    for (const [path, planned] of plans) {
      const diagram = diagrams.get(path);
      const note = diagram?.note ?? graph.notes.get(graph.lookup.notePaths.get(path)!)!;
      const source = sourceOf(path)!.text;
      const current = graph;
      const done = await confirmEdits(source, planned, async (text, edits) => {
        const read: ParsedNote =
          diagram === undefined
            ? await parser.parse(path, useDefinitions(text))
            : { ...note, links: diagramFileLinks(text) };
        return isAsPlanned(current, note, { ...note, ...read }, edits) ? read : undefined;
      });
      if (done === undefined) continue;
      mended++;
      if (diagram === undefined) parsed.set(note.id, done.read);
      else diagrams.set(path, linkDiagramFile(graph, note, path, done.text));
      sources.set(path, new SourceLines(done.text));
      const { before = source, repairs = [] } = fixes.get(path) ?? {};
      fixes.set(path, { filePath: note.filePath, before, after: done.text, repairs: [...repairs, ...done.edits] });
    }
    if (mended === 0) break;
    if (parsed.size > 0) graph = relink(site, graph, parsed);
    const found = [...diagrams.values()].flatMap((diagram) => checkDiagramFile(graph, diagram));
    open = [...runChecks(graph, site.options), ...found.flatMap((one) => withSeverity(one, site.options))].filter(
      ({ path }) => fixes.has(path),
    );
  }
  return [...fixes.values()];

  /** In a definition that no link uses. */
  function isUnseen({ path, position }: Diagnostic): boolean {
    return position.line > (shown.lastLines.get(path) ?? Number.POSITIVE_INFINITY);
  }

  function sourceOf(path: string): SourceLines | undefined {
    if (!sources.has(path)) {
      const { filePath } = diagrams.get(path)?.note ?? graph.notes.get(graph.lookup.notePaths.get(path)!)!;
      const text = readExact(`${site.root}/${filePath}`);
      sources.set(path, text === undefined ? undefined : new SourceLines(text));
    }
    return sources.get(path);
  }
}
