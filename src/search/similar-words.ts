import { toJamo } from "../text/hangul/to-jamo.ts";
import { editDistance } from "./edit-distance.ts";
import type { SearchReason } from "./search-result.ts";
import { spellingCosts } from "./spelling-costs.ts";
import { soundCosts, toSounds } from "./to-sounds.ts";

/** A word of the notes that a reader may have meant. */
export interface SimilarWord {
  readonly word: string;
  /** 0 to 1. */
  readonly worth: number;
  readonly reason: SearchReason;
}

const isHangul = (word: string): boolean => /[가-힣]/.test(word);

function spellingLimit(word: string, length: number): number {
  if (isHangul(word)) return length >= 12 ? 3 : length >= 8 ? 2 : length >= 6 ? 1.5 : 1;
  return length >= 9 ? 3 : length >= 5 ? 2 : length >= 4 ? 1 : 0;
}

/** Words spelt nearly like one, the nearest first (the more frequent on a tie), three at most. `words`: frequent first. */
export function findSimilarSpellings(word: string, words: readonly string[], most = Infinity): SimilarWord[] {
  const jamo = toJamo(word);
  const limit = Math.min(most, spellingLimit(word, jamo.length));
  const script = isHangul(word);
  const near: { word: string; distance: number }[] = [];
  let best = limit;
  for (const other of words) {
    if (isHangul(other) !== script || other === word) continue;
    const letters = toJamo(other);
    if (Math.abs(letters.length - jamo.length) > best) continue;
    const distance = editDistance(jamo, letters, best, spellingCosts);
    if (distance > best) continue;
    best = Math.min(best, distance + 0.25);
    near.push({ word: other, distance });
  }
  return near
    .filter(({ distance }) => distance <= best)
    .sort((one, two) => one.distance - two.distance)
    .slice(0, 3)
    .map(({ word, distance }) => ({ word, worth: 0.92 * (1 - distance / (jamo.length + 1)), reason: "similar" }));
}

/** Words of the other script that sound like one (`웹팩`, webpack), the nearest first, two at most; only the surest where not `bold`. */
export function findSameSounds(word: string, words: readonly string[], bold: boolean): SimilarWord[] {
  const sounds = toSounds(word);
  const consonants = sounds.replace(/[aeiou]/g, "").length;
  if (consonants < 2) return [];
  const limit = (0.3 + 0.16 * sounds.length) * (bold ? 1 : 0.6);
  const script = isHangul(word);
  const near: { word: string; distance: number }[] = [];
  for (const other of words) {
    if (isHangul(other) === script) continue;
    const letters = toSounds(other);
    if (Math.abs(letters.length - sounds.length) > 4) continue;
    const distance = editDistance(sounds, letters, limit, soundCosts);
    if (distance <= limit) near.push({ word: other, distance });
  }
  return near
    .sort((one, two) => one.distance - two.distance)
    .slice(0, 2)
    .map(({ word, distance }) => ({ word, worth: 0.85 - 0.25 * (distance / limit), reason: "name" }));
}
