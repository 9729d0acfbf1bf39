import type { NameLearner } from "./name-learner.ts";
import type { WordFile } from "./search-entry.ts";
import { soundClass } from "./sound-class.ts";
import type { WordCounter } from "./word-counter.ts";

const mostWords = 6000;
const mostNames = 1500;
/** In so few units a word that stands once is worth offering too. */
const fewUnits = 400;

/** The notes' vocabulary parted by sound class, for a reader's misspellings and names in another script. */
export function listWordFiles(words: WordCounter, names: NameLearner, units: number): ReadonlyMap<string, WordFile> {
  const lists = new Map<string, { words: string[]; names: Record<string, readonly string[]> }>();
  const listOf = (word: string): { words: string[]; names: Record<string, readonly string[]> } => {
    const sound = soundClass(word);
    const list = lists.get(sound) ?? { words: [], names: {} };
    lists.set(sound, list);
    return list;
  };
  for (const word of words.list(units < fewUnits ? 1 : Math.max(2, units / 5000), mostWords))
    listOf(word).words.push(word);
  for (const [from, to] of names.list(units < fewUnits ? 1 : 2, mostNames)) listOf(from).names[from] = to;
  const files = [...lists].map(([sound, list]): [string, WordFile] => [
    sound,
    { words: list.words.join(" "), names: list.names },
  ]);
  return new Map(files.sort(([one], [two]) => (one < two ? -1 : 1)));
}
