import type { NoteId } from "../model/note-id.ts";
import type { Site } from "./site.ts";

/** Lists notes that show a picture or a drawing which is another, or of another size, than before. */
export function listChangedMedia(before: Site, after: Site): NoteId[] {
  const changed = new Set([
    ...differing(before.images, after.images),
    ...differing(before.pictures, after.pictures),
    ...differing(before.diagramFiles, after.diagramFiles),
  ]);
  if (changed.size === 0) return [];
  const notes: NoteId[] = [];
  for (const [id, edges] of after.graph.edges) {
    if (edges.some(({ resolution }) => resolution.type === "asset" && changed.has(resolution.path))) notes.push(id);
  }
  return notes;
}

function differing<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): string[] {
  const paths: string[] = [];
  for (const [path, value] of b) {
    const old = a.get(path);
    if (old !== value && JSON.stringify(old) !== JSON.stringify(value)) paths.push(path);
  }
  return paths;
}
