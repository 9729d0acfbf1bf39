import { impactWeights, titleImpact } from "./impact.ts";
import type { Postings } from "./postings.ts";
import type { Lookup, WordForm } from "./word-form.ts";

/** How a form of a word does in each unit. */
export interface FormHits {
  readonly form: WordForm;
  /** Score by unit; 0 where the word does not stand. */
  readonly scores: Float32Array;
  /** The same with titles left out of account: which unit of a note to open. */
  readonly bodyScores: Float32Array;
  /** How much of the word stands there, by unit: 0 to 1. */
  readonly covers: Float32Array;
  /** How telling the word is among these notes. */
  readonly strength: number;
  /** Whether some unit holds the whole word, or at least two parts of it that a space may part. */
  readonly found: "whole" | "parts" | "no";
  /** Whether some title or first heading holds the word. */
  readonly titled: boolean;
}

/** Required slots beyond these are not told apart. */
const mostSlots = 30;

function rarity(units: number, frequency: number): number {
  return Math.log(1 + (units - frequency + 0.5) / (frequency + 0.5));
}

function leastCover(slots: number): number {
  return slots >= 4 ? 0.45 : slots === 3 ? 0.5 : slots === 2 ? 0.4 : 1;
}

/** Whether all required slots are filled, or all but one within: there the text has a space. */
function isWhole(mask: number, slots: number): boolean {
  const missing = ((1 << slots) - 1) & ~mask;
  if (missing === 0) return true;
  return slots >= 3 && (missing & (missing - 1)) === 0 && missing !== 1 && missing !== 1 << (slots - 1);
}

/** Scores every unit for one form of a word. `find` gives the postings of a lookup. */
export function scoreForm(form: WordForm, units: number, find: (lookup: Lookup) => Postings[]): FormHits {
  const scores = new Float32Array(units);
  const bodyScores = new Float32Array(units);
  const covers = new Float32Array(units);
  const masks = new Int32Array(units);
  const titles = new Int32Array(units);
  const touched: number[] = [];
  const required = Math.min(form.slots.filter((slot) => slot.required).length, mostSlots);
  const cut: number[] = [];
  let total = 0;
  let bit = 0;
  for (const slot of form.slots) {
    const counts = slot.required && bit < required;
    const best = new Map<number, readonly [number, number, number]>();
    let frequency = 0;
    let known = 0;
    for (const lookup of slot.lookups) {
      for (const postings of find(lookup)) {
        frequency = Math.max(frequency, postings.frequency);
        known = Math.max(known, postings.frequency - postings.units.length);
        for (let index = 0; index < postings.units.length; index++) {
          const unit = postings.units[index] ?? 0;
          const impact = postings.impacts[index] ?? 0;
          const worth = (impactWeights[impact] ?? 0) * lookup.weight;
          if ((best.get(unit)?.[0] ?? 0) < worth) best.set(unit, [worth, impact, lookup.weight]);
        }
      }
    }
    const telling = rarity(units, Math.max(frequency, best.size)) * (counts ? 1 : 0.1);
    if (counts) {
      total += telling;
      if (known > 0) cut.push(bit);
    }
    for (const [unit, [worth, impact, weight]] of best) {
      if (masks[unit] === 0 && scores[unit] === 0) touched.push(unit);
      scores[unit] = (scores[unit] ?? 0) + telling * worth;
      bodyScores[unit] = (bodyScores[unit] ?? 0) + telling * (impact >= titleImpact ? 0.3 * weight : worth);
      if (!counts) continue;
      covers[unit] = (covers[unit] ?? 0) + telling;
      masks[unit] = (masks[unit] ?? 0) | (1 << bit);
      if (impact >= titleImpact) titles[unit] = (titles[unit] ?? 0) | (1 << bit);
    }
    if (counts) bit++;
  }
  const strength = total / Math.sqrt(Math.max(required, 1));
  let found: FormHits["found"] = "no";
  let titled = false;
  for (const unit of touched) {
    let mask = masks[unit] ?? 0;
    let cover = total > 0 ? (covers[unit] ?? 0) / total : 0;
    if (mask !== 0) {
      // A frequent term's least telling postings are not here: the unit may well hold it.
      for (const slot of cut) {
        if ((mask & (1 << slot)) !== 0) continue;
        mask |= 1 << slot;
        cover = Math.min(1, cover + 0.6 / required);
      }
    }
    const whole = required > 0 && isWhole(mask, required);
    if (whole) {
      const entire = mask === 2 ** required - 1;
      if (entire) found = "whole";
      else if (found === "no") found = "parts";
      if (isWhole(titles[unit] ?? 0, required)) titled = true;
      cover = Math.max(cover, entire ? 1 : 0.9);
    }
    if (cover < leastCover(required)) {
      scores[unit] = bodyScores[unit] = covers[unit] = 0;
      continue;
    }
    const factor = (form.worth * cover ** 2) / Math.sqrt(required);
    scores[unit] = (scores[unit] ?? 0) * factor;
    bodyScores[unit] = (bodyScores[unit] ?? 0) * factor;
    covers[unit] = cover * form.worth;
  }
  return { form, scores, bodyScores, covers, strength, found, titled };
}
