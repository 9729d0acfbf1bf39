import type { FormHits } from "./score-form.ts";

/** A note that may answer, before its text was seen. */
export interface Candidate {
  readonly note: number;
  /** Units of the note, the one to open first; a few at most, never none. */
  readonly units: readonly number[];
  readonly score: number;
  /** The form that each word was found in; `undefined` where it was not. */
  readonly forms: readonly (FormHits | undefined)[];
}

/** What the best units of a note add: words that stand together mean more than words strewn over a note. */
const together = [0.3, 0.2, 0.1];

/** What it adds that a word stands in every unit of a note: the note is about it. */
const throughout = 0.6;

/** What each doubling of the units that hold a word adds. */
const often = 0.1;

/** Units of a note that are looked through for a phrase. */
const mostUnits = 4;

/** How one word of the query does in one note. */
interface WordTally {
  score: number;
  cover: number;
  /** Units that hold it. */
  count: number;
  hits: FormHits;
}

/** A unit's sum over the words, with and without titles. */
interface UnitTotal {
  score: number;
  body: number;
}

/**
 * Orders the notes for the words of a query: `words[i]` are the ways in which word i was found.
 * `starts[n]` is the first unit of note n, and one more closes the last; `noteOf[u]` is unit u's note.
 */
export function rankNotes(
  words: readonly (readonly FormHits[])[],
  { starts, noteOf }: { readonly starts: ArrayLike<number>; readonly noteOf: ArrayLike<number> },
  allows: (note: number) => boolean,
): Candidate[] {
  const potential = words.map((forms) => Math.max(0.01, ...forms.map(({ strength }) => strength)));
  const all = potential.reduce((sum, strength) => sum + strength, 0);
  const units = new Map<number, UnitTotal>();
  const notes = new Map<number, (WordTally | undefined)[]>();
  for (const [index, forms] of words.entries()) {
    for (const form of forms) {
      for (const { unit, score, bodyScore, cover } of form.hits) {
        const total = units.get(unit);
        if (total === undefined) units.set(unit, { score, body: bodyScore });
        else {
          total.score += score;
          total.body += bodyScore;
        }
        const note = noteOf[unit] ?? 0;
        let tallies = notes.get(note);
        if (tallies === undefined) notes.set(note, (tallies = []));
        const tally = tallies[index];
        if (tally === undefined) tallies[index] = { score, cover, count: 1, hits: form };
        else {
          tally.count++;
          tally.cover = Math.max(tally.cover, cover);
          if (score > tally.score) {
            tally.score = score;
            tally.hits = form;
          }
        }
      }
    }
  }
  const candidates: Candidate[] = [];
  for (const [note, tallies] of notes) {
    if (!allows(note)) continue;
    const first = starts[note] ?? 0;
    const end = starts[note + 1] ?? first + 1;
    let sum = 0;
    let covered = 0;
    for (const [index, tally] of tallies.entries()) {
      if (tally === undefined) continue;
      const spread = throughout * Math.min(1, tally.count / (end - first)) + often * Math.log2(tally.count);
      sum += tally.score * (1 + spread);
      covered += tally.cover * (potential[index] ?? 0);
    }
    const totals: number[] = [];
    const best: number[] = [];
    for (let unit = first; unit < end; unit++) {
      const total = units.get(unit);
      if (total === undefined) continue;
      totals.push(total.score);
      best.push(unit);
    }
    best.sort((one, two) => (units.get(two)?.body ?? 0) - (units.get(one)?.body ?? 0) || one - two);
    totals.sort((one, two) => two - one);
    for (const [place, share] of together.entries()) sum += share * (totals[place] ?? 0);
    const score = sum * Math.min(1, covered / all) ** 2;
    candidates.push({
      note,
      units: best.slice(0, mostUnits),
      score,
      forms: words.map((_, index) => tallies[index]?.hits),
    });
  }
  return candidates.sort((one, two) => two.score - one.score || one.note - two.note);
}
