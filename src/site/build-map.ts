import { targetOf } from "../graph/target-of.ts";
import type { NoteId } from "../model/note-id.ts";
import type { Folder } from "./build-outline.ts";
import type { Href } from "./href.ts";
import type { MapView } from "./page-view.ts";
import type { Site } from "./site.ts";

/** Lays the whole site out for its map: notes folder by folder, each with the notes it links to. */
export function buildMap(site: Site, href: Href): MapView {
  const folders = [...site.outline.folders.values()];
  const members = folders.map((folder) => notesOf(site, folder));
  const order = members.flat();
  const places = new Map<NoteId, number>(order.map((note, i) => [note.id, i]));
  const notes = order.map((note) => {
    const targets = new Set(site.graph.edges.get(note.id)!.map(targetOf));
    const links = [...targets].flatMap((id) => (id === undefined || id === note.id ? [] : (places.get(id) ?? [])));
    return { href: href(note.url), title: note.title, links };
  });
  let end = 0;
  return {
    notes,
    folders: folders.flatMap((folder, i) => {
      end += members[i]!.length;
      return members[i]!.length === 0 ? [] : [{ href: href(folder.url), title: folder.title, end }];
    }),
  };
}

/** A folder's index note, then its own notes. */
function notesOf(site: Site, folder: Folder): Folder["notes"] {
  const id = site.graph.lookup.urls.get(folder.url);
  const index = id === undefined ? undefined : site.graph.notes.get(id);
  const shown = index !== undefined && site.outline.places.has(index.url) && !folder.notes.includes(index);
  return shown ? [index, ...folder.notes] : folder.notes;
}
