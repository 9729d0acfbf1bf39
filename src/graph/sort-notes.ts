import { basename, dirname } from "../text/path.ts";

/** What reading order looks at. */
export interface Sortable {
  readonly path: string;
  readonly url: string;
  readonly title: string;
  readonly order: number | undefined;
}

const collator = new Intl.Collator("ko", { numeric: true });

/**
 * Reading order: a folder's index first, then by `order`, then notes before subfolders, then by title as Koreans sort
 * (가나다, numbers by value). A folder takes the `order` and title of its index note.
 */
export function sortNotes<T extends Sortable>(notes: readonly T[]): T[] {
  const indexes = new Map<string, Sortable>();
  for (const note of notes) if (isIndex(note)) indexes.set(dirname(note.path), note);
  const folderKeys = new Map<string, readonly SortKey[]>([["", []]]);
  const keys = new Map(notes.map((note) => [note.path, [...keysOf(dirname(note.path)), keyOf(note)]]));
  return notes.toSorted((a, b) => compareKeys(keys.get(a.path)!, keys.get(b.path)!) || (a.path < b.path ? -1 : 1));

  /** One key for each folder on the way; its notes have the same ones. */
  function keysOf(folder: string): readonly SortKey[] {
    let known = folderKeys.get(folder);
    if (known !== undefined) return known;
    const index = indexes.get(folder);
    known = [
      ...keysOf(dirname(folder)),
      { order: index?.order ?? Number.POSITIVE_INFINITY, folder: true, title: index?.title ?? basename(folder) },
    ];
    folderKeys.set(folder, known);
    return known;
  }
}

interface SortKey {
  readonly order: number;
  readonly folder: boolean;
  readonly title: string;
}

const FIRST: SortKey = { order: Number.NEGATIVE_INFINITY, folder: false, title: "" };

function isIndex(note: Sortable): boolean {
  const folder = dirname(note.path);
  return note.url === `/${folder === "" ? "" : `${folder}/`}index.html`;
}

function keyOf(note: Sortable): SortKey {
  return isIndex(note) ? FIRST : { order: note.order ?? Number.POSITIVE_INFINITY, folder: false, title: note.title };
}

function compareKeys(a: readonly SortKey[], b: readonly SortKey[]): number {
  for (let i = 0; i < a.length; i++) {
    const left = a[i]!;
    const right = b[i];
    if (left === right) continue;
    if (right === undefined) return 1;
    const difference =
      (left.order === right.order ? 0 : left.order - right.order) ||
      Number(left.folder) - Number(right.folder) ||
      collator.compare(left.title, right.title);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
