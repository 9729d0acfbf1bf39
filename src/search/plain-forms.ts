import { finals, initials } from "../text/hangul/jamo-tables.ts";
import { splitSyllable } from "../text/hangul/split-syllable.ts";
import { foldInitials, initialMark } from "./initial-terms.ts";
import type { QueryWord } from "./parse-query.ts";
import { toBigrams } from "./run-terms.ts";
import type { SearchReason } from "./search-result.ts";
import { cutWord } from "./split-word.ts";
import { exactly, type Lookup, type Slot, type WordForm } from "./word-form.ts";

/** Above every character of a term. */
const top = "\uffff";
/** How many code points on a vowel can still grow: ㅗ to ㅚ, ㅜ to ㅟ, ㅡ to ㅢ. */
const vowelGrowth: Readonly<Record<string, number>> = { ㅗ: 3, ㅜ: 3, ㅡ: 1 };
/** The same for finals: ㄱ to ㄳ, ㄴ to ㄶ, ㄹ to ㅀ, ㅂ to ㅄ. */
const finalGrowth: Readonly<Record<string, number>> = { ㄱ: 2, ㄴ: 2, ㄹ: 7, ㅂ: 1 };

function addTo(syllable: string, more: number): string {
  return String.fromCharCode(syllable.charCodeAt(0) + more);
}

/** What a last syllable may become as more keys are typed: 서 → 서…섷, 닥 → 닥…닧. */
function growths(before: string, syllable: string): Lookup[] {
  const [, vowel, final] = splitSyllable(syllable) ?? ["", "", ""];
  const more = final === "" ? 27 + 28 * (vowelGrowth[vowel] ?? 0) : (finalGrowth[final] ?? 0);
  return more > 0 ? [{ from: before + addTo(syllable, 1), to: before + addTo(syllable, more), weight: 0.6 }] : [];
}

/** The syllables that start with an initial, after what stands before. */
function startingWith(before: string, initial: string): Slot {
  const first = String.fromCharCode(0xac00 + initials.indexOf(initial) * 588);
  return { lookups: [{ from: before + first, to: before + addTo(first, 587), weight: 0.9 }], required: true };
}

function hangulSlots(stem: string, text: string, open: boolean): Slot[] {
  if (stem.length === 1) {
    const wider: Lookup[] = [{ from: `${stem}가`, to: `${stem}힣`, weight: 0.5 }];
    return [
      { lookups: [{ from: stem, to: stem, weight: 1 }, ...wider, ...(open ? growths("", stem) : [])], required: true },
    ];
  }
  const bigrams = toBigrams(text);
  return bigrams.map((bigram, index): Slot => {
    const slot = exactly(bigram, index < stem.length - 1);
    if (!open || index < bigrams.length - 1) return slot;
    return { ...slot, lookups: [...slot.lookups, ...growths(bigram.charAt(0), bigram.charAt(1))] };
  });
}

/** The last consonant read as the start of the next syllable: 컨테잉 → 컨테이 + ㅇ…, 컨테ㅇ → 컨테 + ㅇ…. */
function halfTyped(text: string): WordForm | undefined {
  const last = text.slice(-1);
  const code = splitSyllable(last);
  let whole = text.slice(0, -1);
  let initial = last;
  if (code !== undefined) {
    if (code[2] === "" || !initials.includes(code[2])) return undefined;
    whole += addTo(last, -finals.indexOf(code[2]));
    initial = code[2];
  }
  if (whole === "" || /[^가-힣]/.test(whole) || !initials.includes(initial)) return undefined;
  const slots = whole.length > 1 ? hangulSlots(whole, whole, false) : [];
  return { text: whole, slots: [...slots, startingWith(whole.slice(-1), initial)], worth: 0.85, reason: "" };
}

function initialSlots(text: string): Slot[] {
  const folded = foldInitials(text);
  const width = Math.min(3, folded.length);
  if (width < 2)
    return [{ lookups: [{ from: initialMark + folded, to: initialMark + folded + top, weight: 1 }], required: true }];
  return Array.from({ length: folded.length - width + 1 }, (_, index) =>
    exactly(initialMark + folded.slice(index, index + width)),
  );
}

/** A Latin word whole, in the plural, and as the start of a longer one. */
export function latinForm(word: string, open: boolean, worth: number, reason: SearchReason): WordForm {
  const term = cutWord(word);
  const lookups: Lookup[] = [{ from: term, to: term, weight: 1 }];
  if (/^[a-z]{3,}$/.test(term)) lookups.push({ from: `${term}s`, to: `${term}s`, weight: 0.9 });
  if (term.length > 1 || open) lookups.push({ from: `${term}\0`, to: term + top, weight: open ? 0.5 : 0.35 });
  return { text: term, slots: [{ lookups, required: true }], worth, reason };
}

/** A Hangul word without jamo. */
export function hangulForm(text: string, stem: string, open: boolean, worth: number, reason: SearchReason): WordForm {
  return { text: stem, slots: hangulSlots(stem, text, open), worth, reason };
}

/** The ways to read a word as it was typed, the plainest first. */
export function plainForms({ kind, text, stem, open }: QueryWord): WordForm[] {
  switch (kind) {
    case "initials":
      return [{ text: foldInitials(text), slots: initialSlots(text), worth: 1, reason: "choseong" }];
    case "han": {
      const bigrams = toBigrams(text);
      if (bigrams.length === 1 && bigrams[0] === text) {
        const lookups = [
          { from: text, to: text, weight: 1 },
          { from: `${text}\0`, to: text + top, weight: 0.7 },
        ];
        return [{ text, slots: [{ lookups, required: true }], worth: 1, reason: "" }];
      }
      return [{ text, slots: bigrams.map((bigram) => exactly(bigram)), worth: 1, reason: "" }];
    }
    case "word":
      return [latinForm(text, open, 1, "")];
    case "hangul": {
      const half = open ? halfTyped(text) : undefined;
      const forms = /[^가-힣]/.test(text) ? [] : [hangulForm(text, stem, open, 1, "")];
      return half === undefined ? forms : [...forms, half];
    }
    default:
      return kind satisfies never;
  }
}
