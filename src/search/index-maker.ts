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
export type SearchFile<Content = Uint8Array | string> = readonly [name: string, content: Content];

const mostUnitsInGroup = 128;

/** Makes an index of documents that are given one after another, and holds none of them. */
export class IndexMaker {
  readonly #terms = new TermTable();
  readonly #words = new WordCounter();
  readonly #reader = new UnitReader(this.#terms, this.#words);
  readonly #names = new NameLearner();
  readonly #notes: number[] = [];
  readonly #groups: number[] = [];
  #groupNames = "";
  #group: string[] = [];

  /** Reads a document; gives the files that are ready with it. */
  *add(raw: SearchDocument): Generator<SearchFile> {
    const document = toNfcDocument(raw);
    const units = splitUnits(document);
    if (this.#group.length > 0 && this.#group.length + units.length > mostUnitsInGroup) yield* this.#endGroup();
    for (const name of [document.title, ...document.aliases]) this.#names.add(name, 3);
    for (const [index, sections] of units.entries()) {
      this.#reader.read(document, sections, index === 0);
      for (const { heading, text, opens } of sections) {
        this.#names.add(text, 1);
        if (opens) this.#names.add(heading, 2);
      }
      this.#group.push(toUnitFile(document, sections));
    }
    this.#notes.push(units.length);
    if (endsGroup(document.path)) yield* this.#endGroup();
  }

  /** All other files; the entry file comes last. To be called once. */
  *finish(): Generator<SearchFile> {
    if (this.#group.length > 0) yield* this.#endGroup();
    const { count } = this.#reader;
    this.#reader.finish();
    const shards: string[] = [];
    let shardNames = "";
    for (const entries of cutShards(this.#terms.entries(), count > 8000 ? 5000 : 2400)) {
      const bytes = encodeShard(entries);
      const hash = hashContent(bytes);
      shards.push(entries[0]?.term ?? "");
      shardNames += hash;
      yield [shardFileName(hash), bytes];
    }
    const words: Record<string, string> = {};
    for (const [sound, file] of listWordFiles(this.#words, this.#names, count)) {
      const content = JSON.stringify(file);
      words[sound] = hashContent(content);
      yield [wordFileName(words[sound]), content];
    }
    const [notes, groups, groupNames] = [this.#notes, this.#groups, this.#groupNames];
    const entry: SearchEntry = { version: 1, notes, groups, groupNames, shards, shardNames, words };
    yield [searchEntryFile, JSON.stringify(entry)];
  }

  *#endGroup(): Generator<SearchFile> {
    const group = this.#group;
    this.#group = [];
    const hash = hashContent(...group);
    this.#groups.push(group.length);
    this.#groupNames += hash;
    for (const [index, content] of group.entries()) yield [unitFileName(hash, index), content];
  }
}

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
