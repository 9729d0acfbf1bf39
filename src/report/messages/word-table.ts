/** Words, or what makes a sentence, by what a finding's data say. */
export type WordTable<Word = string> = Readonly<Record<string, Word | undefined>>;

/** Makes a table that knows its own entries alone, not what every object inherits: data may say `constructor`. */
export function wordTable<Word = string>(words: Readonly<Record<string, Word>>): WordTable<Word> {
  return Object.assign(Object.create(null), words) as WordTable<Word>;
}
