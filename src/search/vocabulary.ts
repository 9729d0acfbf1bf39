import { toJamo } from "../text/hangul/to-jamo.ts";
import type { WordFile } from "./search-entry.ts";
import { toSounds } from "./to-sounds.ts";

/** A word of the notes, and how it is spelt and sounds, for comparison. */
export interface VocabularyWord {
  readonly word: string;
  readonly hangul: boolean;
  /** Jamo or Latin letters. */
  readonly letters: string;
  readonly sounds: string;
}

/** The notes' words of one sound class. */
export interface Vocabulary {
  /** The more frequent first. */
  readonly words: readonly VocabularyWord[];
  /** Whether a word is among them. */
  readonly has: (word: string) => boolean;
  /** A word's names in the other script, as the notes give them. */
  readonly namesOf: (word: string) => readonly string[];
}

/** A word as it is compared with others. Folded. */
export function toVocabularyWord(word: string): VocabularyWord {
  return { word, hangul: /[가-힣]/.test(word), letters: toJamo(word), sounds: toSounds(word) };
}

/** Reads a file of words. */
export function readVocabulary(file: WordFile): Vocabulary {
  const words = file.words.split(" ");
  const known = new Set(words);
  const names = new Map(Object.entries(file.names));
  return {
    words: words.map(toVocabularyWord),
    has: (word) => known.has(word),
    namesOf: (word) => names.get(word) ?? [],
  };
}
