import type { Edge, Graph, Mention } from "../model/graph.ts";
import type { Note, Section } from "../model/note.ts";
import type { NoteId } from "../model/note-id.ts";
import { sentenceAround } from "../text/sentence-around.ts";
import { endsWord, startsWord } from "./ends-word.ts";
import { listNames, longKey, type Names, startKey } from "./list-names.ts";
import { targetOf } from "./target-of.ts";

/** The most notes that are shown to mention one note, in reading order. */
const MOST = 12;

/**
 * Finds the notes' names in each other's prose: the first hit of each pair of notes that no link joins already. `sameNames`: no title or
 * alias is another than the last time.
 */
export type MentionFinder = (
  notes: ReadonlyMap<NoteId, Note>,
  edges: ReadonlyMap<NoteId, readonly Edge[]>,
  sameNames?: boolean,
) => Graph["mentions"];

/** Makes a finder that remembers what it found in each note, as long as the names are the same. */
export function createMentionFinder(): MentionFinder {
  let remembered = new WeakMap<readonly Section[], readonly Hit[]>();
  let names: Names | undefined;
  return (notes, edges, sameNames = false) => {
    if (names === undefined || !sameNames) {
      const now = listNames(notes.values());
      const differing = names === undefined ? [] : listDiffering(names, now);
      if (differing.length > FEW) remembered = new WeakMap();
      else if (differing.length > 0)
        for (const { sections } of notes.values()) if (holdsAny(sections, differing)) remembered.delete(sections);
      names = now;
    }
    const hits = new Map<NoteId, readonly Hit[]>();
    for (const [id, note] of notes) {
      const found = remembered.get(note.sections) ?? findHits(note, names);
      remembered.set(note.sections, found);
      hits.set(id, found);
    }
    return selectMentions(notes, edges, hits, names);
  };
}

/** With more names that came or went, all prose is read again. */
const FEW = 8;

/** Names that are new or gone or mean another note: only where one of them stands can a note's hits be others. */
function listDiffering(a: Names, b: Names): string[] {
  const names = new Set([...a.targets.keys(), ...b.targets.keys()]);
  return [...names].filter(
    (name) => a.targets.get(name) !== b.targets.get(name) || a.exact.get(name) !== b.exact.get(name),
  );
}

function holdsAny(sections: readonly Section[], names: readonly string[]): boolean {
  return sections.some(({ text }) => {
    let lower: string | undefined;
    return names.some((name) => (name === name.toUpperCase() ? text : (lower ??= text.toLowerCase())).includes(name));
  });
}

/** A name that stands in more notes than this share says nothing; neither does one that a link says already. */
function selectMentions(
  notes: ReadonlyMap<NoteId, Note>,
  edges: ReadonlyMap<NoteId, readonly Edge[]>,
  hits: ReadonlyMap<NoteId, readonly Hit[]>,
  names: Names,
): Map<NoteId, Mention[]> {
  const spread = new Map<string, number>();
  for (const found of hits.values()) for (const { name } of found) spread.set(name, (spread.get(name) ?? 0) + 1);
  const bound = Math.max(4, notes.size * 0.06);
  const mentions = new Map<NoteId, Mention[]>();
  for (const [id, found] of hits) {
    if (found.length === 0) continue;
    const linked = new Set((edges.get(id) ?? []).map(targetOf));
    for (const hit of found) {
      const to = names.targets.get(hit.name)!;
      if (linked.has(to) || spread.get(hit.name)! > bound) continue;
      linked.add(to);
      const list = mentions.get(to) ?? [];
      if (list.length >= MOST) continue;
      let mention = known.get(hit);
      if (mention === undefined || mention.from !== id || mention.to !== to)
        known.set(hit, (mention = toMention(notes.get(id)!, to, hit)));
      list.push(mention);
      mentions.set(to, list);
    }
  }
  return mentions;
}

/** By hit: a preview finds the same ones again and again. */
const known = new WeakMap<Hit, Mention>();

interface Hit {
  readonly name: string;
  readonly section: number;
  readonly start: number;
  readonly end: number;
}

function findHits(note: Note, names: Names): Hit[] {
  const hits = new Map<string, Hit>();
  for (const [index, section] of note.sections.entries()) {
    scanSection(section, names, (name, start) => {
      if (names.targets.get(name) !== note.id && !hits.has(name))
        hits.set(name, { name, section: index, start, end: start + name.length });
    });
  }
  return [...hits.values()];
}

function scanSection(section: Section, names: Names, hit: (name: string, start: number) => void): void {
  const lower = section.text.toLowerCase();
  if (lower.length !== section.text.length) return;
  let skip = 0;
  let inWord = false;
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index);
    const word = isWord(code);
    const begins = !inWord && (word || code === DOT);
    inWord = word || code === UNDERSCORE;
    if (!begins) continue;
    while (skip < section.skip.length && section.skip[skip + 1]! <= index) skip += 2;
    const short = names.short.get(startKey(lower, index));
    if (short === undefined || !startsWord(lower, index)) continue;
    const length =
      lengthOf(names.long.get(longKey(lower, index)), lower, index, names) ?? lengthOf(short, lower, index, names);
    if (length === undefined) continue;
    const name = lower.slice(index, index + length);
    if (skip < section.skip.length && section.skip[skip]! < index + name.length) continue;
    if (!names.exact.has(name) || section.text.startsWith(names.exact.get(name)!, index)) hit(name, index);
  }
}

/** The first of some lengths at which a name ends as a word. */
function lengthOf(
  lengths: readonly number[] | undefined,
  text: string,
  at: number,
  { targets }: Names,
): number | undefined {
  if (lengths === undefined) return undefined;
  for (const length of lengths)
    if (endsWord(text, at + length) && targets.has(text.slice(at, at + length))) return length;
  return undefined;
}

const DOT = 0x2e;
const UNDERSCORE = 0x5f;

/** A syllable of Hangul, a small Latin letter or a digit. Written by hand: this runs over every character of a site. */
function isWord(code: number): boolean {
  return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function toMention(note: Note, to: NoteId, hit: Hit): Mention {
  const sentence = sentenceAround(note.sections[hit.section]!.text, hit.start, hit.end);
  return { from: note.id, to, section: hit.section, ...sentence };
}
