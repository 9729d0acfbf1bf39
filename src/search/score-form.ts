import { impactWeights, titleImpact } from "./impact.ts";
import type { Postings } from "./postings.ts";
import type { Lookup, Slot, WordForm } from "./word-form.ts";

/** How a form of a word does in one unit. */
export interface UnitHit {
  readonly unit: number;
  readonly score: number;
  /** The same with titles left out of account: which unit of a note to open. */
  readonly bodyScore: number;
  /** How much of the word stands there: 0 to 1. */
  readonly cover: number;
}

/** How a form of a word does in the units that hold enough of it. */
export interface FormHits {
  readonly form: WordForm;
  readonly hits: readonly UnitHit[];
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

/** What was met in one unit so far. */
interface Tally {
  readonly unit: number;
  score: number;
  body: number;
  telling: number;
  /** Bits of the required slots that are filled, and of those filled by a title. */
  mask: number;
  titles: number;
}

/** A slot's best find in each unit. */
type Finds = ReadonlyMap<number, readonly [worth: number, impact: number, weight: number]>;

function findSlot(slot: Slot, find: (lookup: Lookup) => Postings[]): { finds: Finds; frequency: number; cut: boolean } {
  const finds = new Map<number, readonly [number, number, number]>();
  let frequency = 0;
  let cut = false;
  for (const lookup of slot.lookups) {
    for (const postings of find(lookup)) {
      frequency = Math.max(frequency, postings.frequency);
      cut ||= postings.frequency > postings.units.length;
      for (let index = 0; index < postings.units.length; index++) {
        const unit = postings.units[index] ?? 0;
        const impact = postings.impacts[index] ?? 0;
        const worth = (impactWeights[impact] ?? 0) * lookup.weight;
        if ((finds.get(unit)?.[0] ?? 0) < worth) finds.set(unit, [worth, impact, lookup.weight]);
      }
    }
  }
  return { finds, frequency: Math.max(frequency, finds.size), cut };
}

/** Scores every unit for one form of a word. `find` gives the postings of a lookup. */
export function scoreForm(form: WordForm, units: number, find: (lookup: Lookup) => Postings[]): FormHits {
  const tallies = new Map<number, Tally>();
  const required = Math.min(form.slots.filter((slot) => slot.required).length, mostSlots);
  const cut: number[] = [];
  let total = 0;
  let bit = 0;
  for (const slot of form.slots) {
    const counts = slot.required && bit < required;
    const found = findSlot(slot, find);
    const telling = rarity(units, found.frequency) * (counts ? 1 : 0.1);
    if (counts) {
      total += telling;
      if (found.cut) cut.push(bit);
    }
    for (const [unit, [worth, impact, weight]] of found.finds) {
      let tally = tallies.get(unit);
      if (tally === undefined) {
        // What fills no required slot is no find of its own.
        if (!counts && bit > 0) continue;
        tally = { unit, score: 0, body: 0, telling: 0, mask: 0, titles: 0 };
        tallies.set(unit, tally);
      }
      tally.score += telling * worth;
      tally.body += telling * (impact >= titleImpact ? 0.3 * weight : worth);
      if (!counts) continue;
      tally.telling += telling;
      tally.mask |= 1 << bit;
      if (impact >= titleImpact) tally.titles |= 1 << bit;
    }
    if (counts) bit++;
  }
  return gather(form, tallies.values(), { required, cut, total });
}

/** What the required slots of a form amount to. */
interface FormTotals {
  readonly required: number;
  /** Slots of frequent terms, whose least telling postings were left out. */
  readonly cut: readonly number[];
  readonly total: number;
}

function gather(form: WordForm, tallies: Iterable<Tally>, { required, cut, total }: FormTotals): FormHits {
  const hits: UnitHit[] = [];
  const root = Math.sqrt(Math.max(required, 1));
  let found: FormHits["found"] = "no";
  let titled = false;
  for (const { unit, score, body, telling, mask: filled, titles } of tallies) {
    if (filled === 0) continue;
    let mask = filled;
    let cover = total > 0 ? telling / total : 0;
    for (const slot of cut) {
      if ((mask & (1 << slot)) !== 0) continue;
      mask |= 1 << slot;
      cover = Math.min(1, cover + 0.6 / required);
    }
    if (isWhole(mask, required)) {
      const entire = mask === 2 ** required - 1;
      if (entire) found = "whole";
      else if (found === "no") found = "parts";
      if (isWhole(titles, required)) titled = true;
      cover = Math.max(cover, entire && mask === filled ? 1 : 0.9);
    }
    if (cover < leastCover(required) - 1e-9) continue;
    const factor = (form.worth * cover ** 2) / root;
    hits.push({ unit, score: score * factor, bodyScore: body * factor, cover: cover * form.worth });
  }
  // Where the word stands whole somewhere, half of it elsewhere is another word.
  const kept = found === "whole" ? hits.filter(({ cover }) => cover >= 0.6 * form.worth) : hits;
  return { form, hits: kept, strength: total / root, found, titled };
}
