import type { LinkedGraph } from "../graph/linked-graph.ts";
import type { Note } from "../model/note.ts";
import { dirname } from "../text/path.ts";
import type { Folder, Outline, Tagged } from "./build-outline.ts";

/** Carries an outline over a save after which every note stands where it stood, under the same title and tags. */
export function updateOutline(before: Outline, graph: LinkedGraph): Outline {
  const now = new Map<Note, Note>();
  for (const note of before.sequence) {
    const same = graph.notes.get(note.id)!;
    if (same !== note) now.set(note, same);
  }
  if (now.size === 0) return before;
  const replaced = (notes: readonly Note[]): Note[] => notes.map((note) => now.get(note) ?? note);
  const touched = new Set<string>();
  const tags = new Set<string>();
  for (const note of now.values()) {
    for (let path = dirname(note.path); !touched.has(path); path = dirname(path)) touched.add(path);
    for (const tag of note.tags) tags.add(tag.toLowerCase());
  }
  const folders = new Map(before.folders);
  const replaceFolder = (folder: Folder): Folder => {
    if (!touched.has(folder.path)) return folder;
    const next = { ...folder, notes: replaced(folder.notes), folders: folder.folders.map(replaceFolder) };
    folders.set(folder.path, next);
    return next;
  };
  const tagged = new Map<string, Tagged>(before.tagged);
  for (const tag of tags) {
    const group = before.tagged.get(tag)!;
    tagged.set(tag, { tag: group.tag, notes: replaced(group.notes) });
  }
  return {
    root: replaceFolder(before.root),
    folders,
    sequence: replaced(before.sequence),
    places: before.places,
    tagged,
  };
}
