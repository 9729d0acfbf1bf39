import { runChecks } from "../check/run-checks.ts";
import { buildGraph, type LinkedGraph } from "../graph/build-graph.ts";
import { readExact } from "../io/replace-file.ts";
import { createParser, type NoteParser } from "../markdown/parse-note.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ParsedNote } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import { applyEdits, compatibleEdits } from "../repair/apply-edits.ts";
import { isAsPlanned, planRepairs } from "../repair/plan-repairs.ts";
import type { Repair } from "../repair/repair.ts";
import { SourceLines } from "../repair/source-lines.ts";
import type { Site } from "../site/site.ts";
import { findMoves } from "./find-moves.ts";

/** A note's text before and after its repairs. */
export interface NoteFix {
  /** As on disk, relative to the notes folder. */
  readonly filePath: string;
  readonly before: string;
  readonly after: string;
  readonly repairs: readonly Repair[];
}

/** A mended path may show that its heading is missing too, and so on; more turns than this tell nothing new. */
const TURNS = 4;

/** Plans all repairs in memory, turn by turn until there are no more, each confirmed by reading the repaired note again. Nothing is written. */
export async function fixNotes(site: Site, findings: readonly Diagnostic[]): Promise<NoteFix[]> {
  const { html, highlighter, timeZone } = site.options;
  const parser = createParser({ html, highlighter, timeZone, math: true });
  const moves = findMoves(site, findings);
  const fixes = new Map<string, NoteFix>();
  const sources = new Map<string, SourceLines | undefined>();
  let graph = site.graph;
  let open = findings;
  for (let turn = 0; turn < TURNS; turn++) {
    const plans = planRepairs({ graph, findings: open, sources: sourceOf, moves });
    const parsed = new Map<NoteId, ParsedNote>();
    for (const [path, planned] of plans) {
      const id = graph.lookup.notePaths.get(path)!;
      const done = await confirm(parser, graph, id, sourceOf(path)!, planned);
      if (done === undefined) continue;
      parsed.set(id, done.parsed);
      const { filePath } = graph.notes.get(id)!;
      const earlier = fixes.get(path);
      const before = earlier?.before ?? sourceOf(path)!.text;
      fixes.set(path, { filePath, before, after: done.text, repairs: [...(earlier?.repairs ?? []), ...done.repairs] });
      sources.set(path, new SourceLines(done.text));
    }
    if (parsed.size === 0) break;
    graph = relink(site, graph, parsed);
    open = runChecks(graph, site.options).filter(({ path }) => fixes.has(path));
  }
  return [...fixes.values()];

  function sourceOf(path: string): SourceLines | undefined {
    if (!sources.has(path)) {
      const note = graph.notes.get(graph.lookup.notePaths.get(path)!)!;
      const text = readExact(`${site.root}/${note.filePath}`);
      sources.set(path, text === undefined ? undefined : new SourceLines(text));
    }
    return sources.get(path);
  }
}

interface Confirmed {
  readonly text: string;
  readonly parsed: ParsedNote;
  readonly repairs: readonly Repair[];
}

/** Applies a note's repairs and reads it again; where something else came of it, one repair at a time, leaving out those at fault. */
async function confirm(
  parser: NoteParser,
  graph: LinkedGraph,
  id: NoteId,
  source: SourceLines,
  planned: readonly Repair[],
): Promise<Confirmed | undefined> {
  const before = graph.notes.get(id)!;
  const attempt = async (repairs: readonly Repair[]): Promise<Confirmed | undefined> => {
    const text = applyEdits(source.text, repairs);
    const parsed = await parser.parse(before.path, text);
    return text !== source.text && isAsPlanned(graph, before, { ...before, ...parsed }, repairs)
      ? { text, parsed, repairs }
      : undefined;
  };
  const all = compatibleEdits(planned);
  const whole = await attempt(all);
  if (whole !== undefined || all.length < 2) return whole;
  let best: Confirmed | undefined;
  for (const repair of all) best = (await attempt([...(best?.repairs ?? []), repair])) ?? best;
  return best;
}

function relink(site: Site, graph: LinkedGraph, parsed: ReadonlyMap<NoteId, ParsedNote>): LinkedGraph {
  const files = [...graph.notes].map(([id, note]) => ({
    path: note.path,
    filePath: note.filePath,
    modified: note.modified,
    parsed: parsed.get(id) ?? note,
  }));
  return buildGraph({ files, assets: graph.assets, clashes: [], options: site.options });
}
