import type { FormHits } from "./score-form.ts";

/** A note that may answer, before its text was seen. */
export interface Candidate {
  readonly note: number;
  /** The unit of the note to open. */
  readonly unit: number;
  readonly score: number;
  /** The form that each word was found in; `undefined` where it was not. */
  readonly forms: readonly (FormHits | undefined)[];
}

/** What the one best unit adds: words that stand together mean more than words strewn over a note. */
const together = 0.3;

/** What it adds that a word stands in every unit of a note: the note is about it. */
const throughout = 0.6;

/** What each doubling of the units that hold a word adds. */
const often = 0.1;

/**
 * Orders the notes for the words of a query: `words[i]` are the ways in which word i was found.
 * `starts[n]` is the first unit of note n, and one more closes the last. `allows` sieves by note.
 */
export function rankNotes(
  words: readonly (readonly FormHits[])[],
  starts: ArrayLike<number>,
  allows: (note: number) => boolean,
): Candidate[] {
  const potential = words.map((forms) => Math.max(0.01, ...forms.map(({ strength }) => strength)));
  const all = potential.reduce((sum, strength) => sum + strength, 0);
  const candidates: Candidate[] = [];
  for (let note = 0; note + 1 < starts.length; note++) {
    const first = starts[note] ?? 0;
    const end = starts[note + 1] ?? 0;
    let sum = 0;
    let covered = 0;
    const used: (FormHits | undefined)[] = [];
    const totals = new Float32Array(end - first);
    const bodies = new Float32Array(end - first);
    for (const [index, forms] of words.entries()) {
      let best = 0;
      let cover = 0;
      let count = 0;
      let usedForm: FormHits | undefined;
      for (const hits of forms) {
        for (let unit = first; unit < end; unit++) {
          const score = hits.scores[unit] ?? 0;
          if (score === 0) continue;
          count++;
          totals[unit - first] = (totals[unit - first] ?? 0) + score;
          bodies[unit - first] = (bodies[unit - first] ?? 0) + (hits.bodyScores[unit] ?? 0);
          cover = Math.max(cover, hits.covers[unit] ?? 0);
          if (score > best) {
            best = score;
            usedForm = hits;
          }
        }
      }
      used.push(usedForm);
      sum += best * (1 + throughout * Math.min(1, count / (end - first)) + often * Math.log2(Math.max(1, count)));
      covered += cover * (potential[index] ?? 0);
    }
    if (sum === 0 || !allows(note)) continue;
    let unit = 0;
    for (let index = 1; index < bodies.length; index++) if ((bodies[index] ?? 0) > (bodies[unit] ?? 0)) unit = index;
    const score = (sum + together * Math.max(...totals)) * Math.min(1, covered / all) ** 2;
    candidates.push({ note, unit: first + unit, score, forms: used });
  }
  return candidates.sort((one, two) => two.score - one.score || one.note - two.note);
}
