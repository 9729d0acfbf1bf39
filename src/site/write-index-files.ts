import { makeFolder, writeFileIfChanged, writeImmutableFile } from "../io/write-file.ts";
import { indexFiles, type SearchFile } from "../search/index-files.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { searchEntryFile } from "../search/search-entry.ts";

/** Shared memory that says whether files may be written yet. */
export type Gate = Int32Array;

/** Where an index goes, and when. */
export interface IndexTask {
  /** Absolute. */
  readonly folder: string;
  readonly gate: Gate;
}

/** Makes a gate that is closed. */
export function makeGate(): Gate {
  return new Int32Array(new SharedArrayBuffer(4));
}

/** Lets files be written from now on. */
export function openGate(gate: Gate): void {
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
}

/** Makes the files of one index, and writes them as soon as its gate is open; gives their names. */
export function writeIndexFiles(documents: Iterable<SearchDocument>, { folder, gate }: IndexTask): string[] {
  const names: string[] = [];
  const held: SearchFile[] = [];
  const write = (): void => {
    if (names.length === 0) makeFolder(folder);
    for (const [name, content] of held.splice(0)) {
      if (name === searchEntryFile) writeFileIfChanged(`${folder}/${name}`, content);
      else writeImmutableFile(`${folder}/${name}`, content);
      names.push(name);
    }
  };
  for (const file of indexFiles(documents)) {
    held.push(file);
    if (Atomics.load(gate, 0) === 1) write();
  }
  Atomics.wait(gate, 0, 0);
  write();
  return names;
}
