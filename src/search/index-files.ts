import { cutShards } from "./cut-shards.ts";
import { encodeShard } from "./encode-shard.ts";
import { hashContent } from "./hash-content.ts";
import { listWordFiles } from "./list-word-files.ts";
import { NameLearner } from "./name-learner.ts";
import type { SearchDocument } from "./search-document.ts";
import {
  type SearchEntry,
  searchEntryFile,
  shardFileName,
  type UnitFile,
  unitFileName,
  wordFileName,
} from "./search-entry.ts";
import { splitUnits, type UnitSection } from "./split-units.ts";
import { TermTable } from "./term-table.ts";
import { toNfcDocument } from "./to-nfc-document.ts";
import { UnitReader } from "./unit-reader.ts";
import { WordCounter } from "./word-counter.ts";

/** A file of the index: name and content. */
export type SearchFile = readonly [name: string, content: Uint8Array | string];

const mostUnitsInGroup = 128;

/** Whether a group of unit files ends after a note; by its path alone, so that a new note moves few groups. */
function endsGroup(path: string): boolean {
  return hashContent(path) < "2";
}

function toUnitFile({ path, url, title, aliases, tags }: SearchDocument, sections: readonly UnitSection[]): string {
  const file: UnitFile = {
    path,
    url,
    title,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    sections: sections.map(({ heading, anchor, text }) => [heading, anchor, text] as const),
  };
  return JSON.stringify(file);
}

/**
 * The files of a search index, one by one, so that they can be written as they come; the entry file comes last.
 * Reads each document once. The same documents in the same order give the same files.
 */
export function* indexFiles(documents: Iterable<SearchDocument>): Generator<SearchFile> {
  const terms = new TermTable();
  const words = new WordCounter();
  const reader = new UnitReader(terms, words);
  const names = new NameLearner();
  const notes: number[] = [];
  const groups: number[] = [];
  let groupNames = "";
  let group: string[] = [];
  function* endGroup(): Generator<SearchFile> {
    const hash = hashContent(...group);
    for (const [index, content] of group.entries()) yield [unitFileName(hash, index), content];
    groups.push(group.length);
    groupNames += hash;
    group = [];
  }
  for (const raw of documents) {
    const document = toNfcDocument(raw);
    const units = splitUnits(document);
    if (group.length > 0 && group.length + units.length > mostUnitsInGroup) yield* endGroup();
    for (const name of [document.title, ...document.aliases]) names.add(name, 3);
    for (const [index, sections] of units.entries()) {
      reader.read(document, sections, index === 0);
      for (const { heading, text, opens } of sections) {
        names.add(text, 1);
        if (opens) names.add(heading, 2);
      }
      group.push(toUnitFile(document, sections));
    }
    notes.push(units.length);
    if (endsGroup(document.path)) yield* endGroup();
  }
  if (group.length > 0) yield* endGroup();
  reader.finish();

  const shards: string[] = [];
  let shardNames = "";
  for (const entries of cutShards(terms.entries(), reader.count > 8000 ? 5000 : 2400)) {
    const bytes = encodeShard(entries);
    const hash = hashContent(bytes);
    shards.push(entries[0]?.term ?? "");
    shardNames += hash;
    yield [shardFileName(hash), bytes];
  }
  const wordFiles: Record<string, string> = {};
  for (const [sound, file] of listWordFiles(words, names, reader.count)) {
    const content = JSON.stringify(file);
    wordFiles[sound] = hashContent(content);
    yield [wordFileName(wordFiles[sound]), content];
  }
  const entry: SearchEntry = { version: 1, notes, groups, groupNames, shards, shardNames, words: wordFiles };
  yield [searchEntryFile, JSON.stringify(entry)];
}
