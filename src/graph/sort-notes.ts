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
  const keys = new Map<string, SortKey[]>(notes.map((note) => [note.path, keyOf(note, indexes)]));
  return notes.toSorted((a, b) => compareKeys(keys.get(a.path)!, keys.get(b.path)!) || (a.path < b.path ? -1 : 1));
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

function keyOf(note: Sortable, indexes: ReadonlyMap<string, Sortable>): SortKey[] {
  const keys: SortKey[] = [];
  const segments = note.path.split("/").slice(0, -1);
  for (let i = 1; i <= segments.length; i++) {
    const folder = segments.slice(0, i).join("/");
    const index = indexes.get(folder);
    keys.push({
      order: index?.order ?? Number.POSITIVE_INFINITY,
      folder: true,
      title: index?.title ?? basename(folder),
    });
  }
  keys.push(
    isIndex(note) ? FIRST : { order: note.order ?? Number.POSITIVE_INFINITY, folder: false, title: note.title },
  );
  return keys;
}

function compareKeys(a: readonly SortKey[], b: readonly SortKey[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i];
    if (right === undefined) return 1;
    const difference =
      (left.order === right.order ? 0 : left.order - right.order) ||
      Number(left.folder) - Number(right.folder) ||
      collator.compare(left.title, right.title);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
