import { makeFolder, writeFileIfChanged, writeImmutableFile } from "../io/write-file.ts";
import { indexFiles } from "../search/index-files.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { searchEntryFile } from "../search/search-entry.ts";

/** What is needed to write an index. */
export interface IndexTask {
  readonly documents: readonly SearchDocument[];
  /** Absolute. */
  readonly folder: string;
}

/** Writes the files of one index; gives their names. */
export function writeIndexFiles({ documents, folder }: IndexTask): string[] {
  const names: string[] = [];
  makeFolder(folder);
  for (const [name, content] of indexFiles(documents)) {
    if (name === searchEntryFile) writeFileIfChanged(`${folder}/${name}`, content);
    else writeImmutableFile(`${folder}/${name}`, content);
    names.push(name);
  }
  return names;
}
