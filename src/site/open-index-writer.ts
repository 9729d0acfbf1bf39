import { encodeUtf8 } from "../io/utf8.ts";
import { makeFolder, writeFileIfChanged, writeImmutableFile } from "../io/write-file.ts";
import { IndexMaker, type SearchFile } from "../search/index-maker.ts";
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

/** Makes the files of one index, and writes them as soon as its gate is open. */
export interface IndexWriter {
  /** Reads notes, in order; holds none of them. */
  readonly add: (documents: Iterable<SearchDocument>) => void;
  /** Waits for the gate, and gives the names of all files. To be called once. */
  readonly finish: () => string[];
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

/** Begins an index. */
export function openIndexWriter({ folder, gate }: IndexTask): IndexWriter {
  const maker = new IndexMaker();
  const names: string[] = [];
  const held: SearchFile<Uint8Array>[] = [];
  const hold = createHold();
  const write = ([name, content]: SearchFile<Uint8Array>): void => {
    if (names.length === 0) makeFolder(folder);
    if (name === searchEntryFile) writeFileIfChanged(`${folder}/${name}`, content);
    else writeImmutableFile(`${folder}/${name}`, content);
    names.push(name);
  };
  const take = ([name, content]: SearchFile): void => {
    const bytes = typeof content === "string" ? encodeUtf8(content) : content;
    if (Atomics.load(gate, 0) === 0) held.push([name, hold(bytes)]);
    else for (const file of [...held.splice(0), [name, bytes] as const]) write(file);
  };
  return {
    add(documents) {
      for (const document of documents) for (const file of maker.add(document)) take(file);
    },
    finish() {
      for (const file of maker.finish()) take(file);
      Atomics.wait(gate, 0, 0);
      for (const file of held.splice(0)) write(file);
      return names;
    },
  };
}

const SLAB = 1024 * 1024;

/** Makes a place for bytes that are held for a while: outside of the heap, where they are not moved about, and side by side. */
function createHold(): (bytes: Uint8Array) => Uint8Array {
  let slab = Buffer.alloc(0);
  let end = 0;
  return (bytes) => {
    if (end + bytes.length > slab.length) {
      slab = Buffer.allocUnsafeSlow(Math.max(SLAB, bytes.length));
      end = 0;
    }
    slab.set(bytes, end);
    end += bytes.length;
    return slab.subarray(end - bytes.length, end);
  };
}
