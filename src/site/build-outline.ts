import type { LinkedGraph } from "../graph/linked-graph.ts";
import type { Note } from "../model/note.ts";
import { basename, dirname } from "../text/path.ts";

/** A folder as readers see it: its page, its notes and its subfolders in reading order. */
export interface Folder {
  readonly path: string;
  readonly title: string;
  readonly url: string;
  readonly notes: Note[];
  readonly folders: Folder[];
  /** Notes below it, at any depth. */
  count: number;
}

/** The site's tree and its line. */
export interface Outline {
  readonly root: Folder;
  readonly folders: ReadonlyMap<string, Folder>;
  /** Shown notes in reading order, and each one's place there. */
  readonly sequence: readonly Note[];
  readonly places: ReadonlyMap<string, number>;
  /** Each tag as first written, and the shown notes that bear it, by the tag in lower case. */
  readonly tagged: ReadonlyMap<string, Tagged>;
}

/** A tag and its notes in reading order. */
export interface Tagged {
  readonly tag: string;
  readonly notes: Note[];
}

/** Builds the tree that navigation, breadcrumbs, folder pages and previous/next share; drafts only where they are shown. */
export function buildOutline(graph: LinkedGraph, drafts: boolean, title: string): Outline {
  const sequence = [...graph.notes.values()].filter((note) => drafts || !note.frontMatter.draft);
  const indexTitles = new Map(sequence.map((note) => [note.url, note.title]));
  const folders = new Map<string, Folder>();
  for (const [path, url] of graph.folders) {
    const folder: Folder = {
      path,
      title: path === "" ? title : (indexTitles.get(url) ?? basename(path)),
      url,
      notes: [],
      folders: [],
      count: 0,
    };
    folders.set(path, folder);
    if (path !== "") folders.get(dirname(path))!.folders.push(folder);
  }
  for (const note of sequence) {
    const folder = folders.get(dirname(note.path))!;
    if (note.url !== folder.url) folder.notes.push(note);
    for (let path = dirname(note.path); ; path = dirname(path)) {
      folders.get(path)!.count++;
      if (path === "") break;
    }
  }
  return {
    root: folders.get("")!,
    folders,
    sequence,
    places: new Map(sequence.map((note, i) => [note.url, i])),
    tagged: groupByTag(sequence),
  };
}

function groupByTag(notes: readonly Note[]): Map<string, Tagged> {
  const tagged = new Map<string, Tagged>();
  for (const note of notes) {
    for (const tag of note.tags) {
      const key = tag.toLowerCase();
      const group = tagged.get(key);
      if (group === undefined) tagged.set(key, { tag, notes: [note] });
      else group.notes.push(note);
    }
  }
  return tagged;
}
