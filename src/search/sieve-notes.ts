import { restMark } from "./mark-terms.ts";
import type { OpenIndex } from "./open-index.ts";
import type { Query, QueryWord } from "./parse-query.ts";
import { plainForms } from "./plain-forms.ts";
import { scoreForm } from "./score-form.ts";
import type { Lookup, WordForm } from "./word-form.ts";

async function notesWith(index: OpenIndex, term: string): Promise<Set<number>> {
  const lookup = { from: term, to: term, weight: 1 };
  await index.terms.fetch([lookup]);
  const units = index.terms.find(lookup).flatMap((postings) => postings.units);
  return new Set(units.map((unit) => index.noteOf[unit] ?? 0));
}

/** The form without what it may grow to: `-java` leaves JavaScript in. */
function closed(form: WordForm): WordForm {
  return { ...form, slots: form.slots.map((slot) => ({ ...slot, lookups: slot.lookups.slice(0, 1) })) };
}

function restOf({ from, to, weight }: Lookup): Lookup {
  return { from: restMark + from, to: restMark + to, weight };
}

async function notesHolding(index: OpenIndex, words: readonly QueryWord[]): Promise<Set<number>> {
  let notes: Set<number> | undefined;
  for (const word of words) {
    const forms = plainForms({ ...word, open: false }).map(closed);
    const lookups = forms.flatMap(({ slots }) => slots.flatMap(({ lookups }) => lookups));
    await index.terms.fetch([...lookups, ...lookups.map(restOf)]);
    const hits = forms.map((form) =>
      scoreForm(form, index.units, (lookup) => [...index.terms.find(lookup), ...index.terms.find(restOf(lookup))]),
    );
    const held = new Set<number>();
    for (const { unit, cover } of hits.flatMap((form) => form.hits))
      if (cover >= 0.9) held.add(index.noteOf[unit] ?? 0);
    notes = notes === undefined ? held : new Set([...notes].filter((note) => held.has(note)));
  }
  return notes ?? new Set();
}

/** Which notes a query's tags, folders and exclusions let through. */
export async function sieveNotes(index: OpenIndex, query: Query): Promise<(note: number) => boolean> {
  const within = await Promise.all(query.filters.map(async (term) => notesWith(index, term)));
  const without = await Promise.all(query.excluded.map(async (words) => notesHolding(index, words)));
  return (note) => within.every((notes) => notes.has(note)) && !without.some((notes) => notes.has(note));
}
