import type { Edge } from "../model/graph.ts";
import type { Note } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import { dirname } from "../text/path.ts";
import type { Site } from "./site.ts";

/** Which notes' pages change between two loads of a site. */
export interface Affected {
  /** Written first: the notes that changed, what they link to and linked to, what embeds them. */
  readonly near: ReadonlySet<NoteId>;
  /** Written after: pages that show a changed title or count in passing. */
  readonly far: ReadonlySet<NoteId>;
}

/** Compares two loads; `unchanged` note objects are recognised by their parsed HTML, which loads share. */
export function findAffected(before: Site, after: Site): Affected {
  const near = new Set<NoteId>();
  const restructured = new Set<string>();
  for (const [id, note] of after.graph.notes) {
    const old = before.graph.notes.get(id);
    if (old === undefined || old.html !== note.html) near.add(id);
    if (old === undefined || isRenamed(old, note)) restructured.add(dirname(note.path));
    if (old !== undefined && !sameResolutions(before.graph.edges.get(id)!, after.graph.edges.get(id)!)) near.add(id);
  }
  for (const [id, note] of before.graph.notes) if (!after.graph.notes.has(id)) restructured.add(dirname(note.path));
  for (const id of after.graph.notes.keys()) {
    if (!sameSources(before, after, id, near) || !sameMentions(before, after, id)) near.add(id);
  }
  addEmbedders(after, near);
  const far = new Set<NoteId>();
  if (restructured.size > 0) for (const id of after.graph.notes.keys()) if (!near.has(id)) far.add(id);
  return { near, far };
}

function isRenamed(a: Note, b: Note): boolean {
  return (
    a.title !== b.title ||
    a.url !== b.url ||
    a.frontMatter.order !== b.frontMatter.order ||
    a.frontMatter.draft !== b.frontMatter.draft
  );
}

function sameResolutions(a: readonly Edge[], b: readonly Edge[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length && a.every((edge, i) => JSON.stringify(edge.resolution) === JSON.stringify(b[i]!.resolution))
  );
}

/** Backlinks change with the notes they come from. */
function sameSources(before: Site, after: Site, id: NoteId, near: ReadonlySet<NoteId>): boolean {
  const old = before.graph.backlinks.get(id) ?? [];
  const now = after.graph.backlinks.get(id) ?? [];
  if (old.length !== now.length) return false;
  return now.every((edge, i) => edge.from === old[i]!.from && (edge.link === old[i]!.link || !near.has(edge.from)));
}

function sameMentions(before: Site, after: Site, id: NoteId): boolean {
  const old = before.graph.mentions.get(id) ?? [];
  const now = after.graph.mentions.get(id) ?? [];
  return (
    old.length === now.length &&
    now.every((mention, i) => mention.from === old[i]!.from && mention.text === old[i]!.text)
  );
}

/** Pages that show a changed note in place change too, and those that show them. */
function addEmbedders(site: Site, near: Set<NoteId>): void {
  const queue = [...near];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const edge of site.graph.backlinks.get(id) ?? []) {
      if (edge.link.kind !== "embed" || near.has(edge.from)) continue;
      near.add(edge.from);
      queue.push(edge.from);
    }
  }
}
