import type { Edge, Graph } from "../model/graph.ts";
import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";

/** Gives the edges that a note had the last time where they mean the same now; `undefined` where its links must be resolved. */
export type EdgeSource = (note: Note) => readonly Edge[] | undefined;

/**
 * Compares a graph with the notes and files of now. Links mean the same as long as no name, URL, alias, draft mark or file came or
 * went; a link to a heading also needs its note unchanged.
 */
export function reuseEdges(
  previous: Graph | undefined,
  notes: ReadonlyMap<NoteId, Note>,
  assets: Graph["assets"],
): EdgeSource {
  if (previous === undefined || shapeOf(previous.notes, previous.assets) !== shapeOf(notes, assets))
    return () => undefined;
  const changed = new Set<NoteId>();
  for (const [id, note] of notes) if (previous.notes.get(id)!.links !== note.links) changed.add(id);
  return (note) => {
    if (changed.has(note.id)) return undefined;
    const edges = previous.edges.get(note.id)!;
    return edges.some((edge) => dependsOn(edge, changed)) ? undefined : edges;
  };
}

function dependsOn({ resolution }: Edge, changed: ReadonlySet<NoteId>): boolean {
  return (resolution.type === "heading" || resolution.type === "missing-heading") && changed.has(resolution.note);
}

function shapeOf(notes: ReadonlyMap<NoteId, Note>, assets: Graph["assets"]): string {
  const lines: string[] = [];
  for (const { path, filePath, url, frontMatter, tags } of notes.values()) {
    lines.push(
      `${path}\n${filePath}\n${url}\n${frontMatter.draft}\n${frontMatter.aliases.join("\t")}\n${tags.join("\t")}\n${frontMatter.redirectFrom.join("\t")}`,
    );
  }
  return `${lines.toSorted().join("\n")}\n\n${[...assets.keys()].join("\n")}`;
}
