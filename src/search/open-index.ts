import type { FormSource } from "./find-forms.ts";
import {
  hashLength,
  type SearchEntry,
  searchEntryFile,
  type UnitFile,
  unitFileName,
  type WordFile,
  wordFileName,
} from "./search-entry.ts";
import { TermSource } from "./term-source.ts";
import { readVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Gives a file of the index; rejects where it cannot. */
export type LoadFile = (file: string) => Promise<Uint8Array>;

/** An index whose entry file was read; the other files come when they are needed, each once. */
export interface OpenIndex extends FormSource {
  /** First unit of each note; one more closes the last. */
  readonly starts: Uint32Array;
  /** Note of each unit. */
  readonly noteOf: Uint32Array;
  readonly unit: (unit: number) => Promise<UnitFile>;
}

/** Remembers what was made, but no failure. */
export function keepMade<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const kept = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  };
}

/** Reads the entry file of an index. */
export async function openIndex(load: LoadFile): Promise<OpenIndex> {
  const readJson = async (file: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await load(file)));
  const entry = (await readJson(searchEntryFile)) as SearchEntry;
  const starts = new Uint32Array(entry.notes.length + 1);
  for (const [note, units] of entry.notes.entries()) starts[note + 1] = (starts[note] ?? 0) + units;
  const noteOf = new Uint32Array(starts.at(-1) ?? 0);
  for (let note = 0; note < entry.notes.length; note++) noteOf.fill(note, starts[note], starts[note + 1]);
  const readUnit = async (unit: number): Promise<UnitFile> => {
    let group = 0;
    let index = unit;
    while (index >= (entry.groups[group] ?? Infinity)) index -= entry.groups[group++] ?? 0;
    const hash = entry.groupNames.slice(group * hashLength, (group + 1) * hashLength);
    return (await readJson(unitFileName(hash, index))) as UnitFile;
  };
  const readWords = async (sound: string): Promise<Vocabulary | undefined> => {
    const hash = Object.hasOwn(entry.words, sound) ? entry.words[sound] : undefined;
    return hash === undefined ? undefined : readVocabulary((await readJson(wordFileName(hash))) as WordFile);
  };
  return {
    terms: new TermSource(entry, load),
    units: noteOf.length,
    starts,
    noteOf,
    unit: keepMade(readUnit),
    words: keepMade(readWords),
  };
}
