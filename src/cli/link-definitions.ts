import { join } from "node:path";
import { buildGraph } from "../graph/build-graph.ts";
import type { LinkedGraph } from "../graph/linked-graph.ts";
import { readExact } from "../io/replace-file.ts";
import type { NoteParser } from "../markdown/parse-note.ts";
import type { ParsedNote } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import { useDefinitions } from "../repair/use-definitions.ts";
import type { Site } from "../site/site.ts";

/** A graph in which each definition is used by a link, be it one at the note's end that the note does not have. */
export interface DefinitionGraph {
  readonly graph: LinkedGraph;
  /** The last line of each note (by path) to which such links were added. */
  readonly lastLines: ReadonlyMap<string, number>;
}

/** Links a site's notes so that definitions which no link uses count as links, and a repair reaches them. */
export async function linkDefinitions(site: Site, parser: NoteParser): Promise<DefinitionGraph> {
  const lastLines = new Map<string, number>();
  const parsed = new Map<NoteId, ParsedNote>();
  for (const [id, note] of site.graph.notes) {
    const source = readExact(join(site.root, note.filePath));
    if (source === undefined) continue;
    const shown = useDefinitions(source);
    if (shown === source) continue;
    parsed.set(id, await parser.parse(note.path, shown));
    lastLines.set(note.path, source.split(/\r\n|\r|\n/).length);
  }
  return { graph: parsed.size === 0 ? site.graph : relink(site, site.graph, parsed), lastLines };
}

/** Links notes anew of which some have been read again. */
export function relink(site: Site, graph: LinkedGraph, parsed: ReadonlyMap<NoteId, ParsedNote>): LinkedGraph {
  const files = [...graph.notes].map(([id, note]) => ({
    path: note.path,
    filePath: note.filePath,
    parsed: parsed.get(id) ?? note,
  }));
  return buildGraph({ files, assets: graph.assets, clashes: [], options: site.options });
}
