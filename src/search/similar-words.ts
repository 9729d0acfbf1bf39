import { editDistance } from "./edit-distance.ts";
import type { SearchReason } from "./search-result.ts";
import { spellingCosts } from "./spelling-costs.ts";
import { soundCosts } from "./to-sounds.ts";
import { toVocabularyWord, type VocabularyWord } from "./vocabulary.ts";

/** A word of the notes that a reader may have meant. */
export interface SimilarWord {
  readonly word: string;
  /** 0 to 1. */
  readonly worth: number;
  readonly reason: SearchReason;
}

function spellingLimit({ hangul, letters }: VocabularyWord): number {
  const { length } = letters;
  if (hangul) return length >= 12 ? 3 : length >= 8 ? 2 : length >= 6 ? 1.5 : 1;
  return length >= 9 ? 3 : length >= 5 ? 2 : length >= 4 ? 1 : 0;
}

/** A word with each two neighbouring syllables exchanged: 마이크로비서스 for 마이크로서비스. */
function exchangeSyllables(word: string): ReadonlySet<string> {
  const exchanged = new Set<string>();
  for (let at = 0; word.length > 2 && at + 1 < word.length; at++) {
    exchanged.add(word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
  }
  return exchanged;
}

/** Words spelt nearly like one, no further than `most`: the nearest first (the more frequent on a tie), three at most. */
export function findSimilarSpellings(word: string, words: readonly VocabularyWord[], most = Infinity): SimilarWord[] {
  const one = toVocabularyWord(word);
  const near: { word: string; distance: number }[] = [];
  let best = Math.min(most, spellingLimit(one));
  const exchanged = one.hangul ? exchangeSyllables(word) : new Set<string>();
  for (const other of words) {
    if (other.hangul !== one.hangul || other.word === word) continue;
    if (Math.abs(other.letters.length - one.letters.length) > best) continue;
    // By letters two exchanged syllables are many changes; to the hand they are one slip.
    const distance = exchanged.has(other.word) ? 1 : editDistance(one.letters, other.letters, best, spellingCosts);
    if (distance > best) continue;
    best = Math.min(best, distance + 0.25);
    near.push({ word: other.word, distance });
  }
  return near
    .filter(({ distance }) => distance <= best)
    .sort((one, two) => one.distance - two.distance)
    .slice(0, 3)
    .map(({ word, distance }) => ({
      word,
      worth: 0.92 * (1 - distance / (one.letters.length + 1)),
      reason: "similar",
    }));
}

/** Words of the other script that sound like one (`웹팩`, webpack): the nearest first, two at most; only sure ones where not `bold`. */
export function findSameSounds(word: string, words: readonly VocabularyWord[], bold: boolean): SimilarWord[] {
  const one = toVocabularyWord(word);
  if (one.sounds.replace(/[aeiou]/g, "").length < 2) return [];
  const limit = (0.3 + 0.16 * one.sounds.length) * (bold ? 1 : 0.6);
  const near: { word: string; distance: number }[] = [];
  let nearest = limit;
  for (const other of words) {
    if (other.hangul === one.hangul || Math.abs(other.sounds.length - one.sounds.length) > 4) continue;
    const distance = editDistance(one.sounds, other.sounds, limit, soundCosts);
    if (distance > limit) continue;
    nearest = Math.min(nearest, distance);
    near.push({ word: other.word, distance });
  }
  return near
    .filter(({ distance }) => distance <= nearest + 0.25)
    .sort((one, two) => one.distance - two.distance)
    .slice(0, 2)
    .map(({ word, distance }) => ({ word, worth: 0.85 - 0.25 * (distance / limit), reason: "name" }));
}
