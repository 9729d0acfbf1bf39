import { fromQwerty } from "../text/hangul/from-qwerty.ts";
import { toQwerty } from "../text/hangul/to-qwerty.ts";
import type { QueryWord } from "./parse-query.ts";
import { hangulForm, latinForm, plainForms } from "./plain-forms.ts";
import { type FormHits, scoreForm } from "./score-form.ts";
import type { WordFile } from "./search-entry.ts";
import type { SearchReason } from "./search-result.ts";
import { findSameSounds, findSimilarSpellings } from "./similar-words.ts";
import { soundClass } from "./sound-class.ts";
import type { TermSource } from "./term-source.ts";
import type { WordForm } from "./word-form.ts";

/** What finding a word's forms needs of the index. */
export interface FormSource {
  readonly terms: TermSource;
  readonly units: number;
  /** The file of words of a sound class. */
  readonly words: (sound: string) => Promise<WordFile | undefined>;
}

function wordForm(word: string, worth: number, reason: SearchReason): WordForm {
  return /^[가-힣]+$/.test(word) ? hangulForm(word, word, false, worth, reason) : latinForm(word, false, worth, reason);
}

/** The word as it would have been on the other keyboard layout. */
function keyboardForms({ kind, text }: QueryWord): WordForm[] {
  if (kind === "word") {
    const hangul = /^[A-Za-z]{2,}$/.test(text) ? fromQwerty(text) : "";
    return /^[가-힣]+$/.test(hangul) ? [wordForm(hangul, 0.95, "keyboard")] : [];
  }
  const latin = kind === "han" ? "" : toQwerty(text);
  return /^[a-z]{2,}$/.test(latin) ? [latinForm(latin, false, 0.95, "keyboard")] : [];
}

async function score(source: FormSource, forms: readonly WordForm[]): Promise<FormHits[]> {
  await source.terms.fetch(forms.flatMap(({ slots }) => slots.flatMap(({ lookups }) => lookups)));
  return forms.map((form) => scoreForm(form, source.units, (lookup) => source.terms.find(lookup)));
}

async function vocabularyForms(source: FormSource, word: string, missing: boolean): Promise<WordForm[]> {
  const file = await source.words(soundClass(word));
  if (file === undefined) return [];
  const words = file.words.split(" ");
  const names = Object.hasOwn(file.names, word) ? (file.names[word] ?? []) : [];
  const forms = names.map((name) => wordForm(name, 0.85, "name"));
  if (missing)
    for (const found of findSimilarSpellings(word, words)) forms.push(wordForm(found.word, found.worth, found.reason));
  if (forms.length === 0 || missing) {
    for (const found of findSameSounds(word, words)) forms.push(wordForm(found.word, found.worth, found.reason));
  }
  return forms;
}

/** What a word of the query may be looked up as beside what was typed, where that is nowhere in the notes. */
async function findElsewhere(source: FormSource, word: QueryWord): Promise<FormHits[]> {
  const keyboard = await score(source, keyboardForms(word));
  const typed = keyboard.filter(({ found }) => found);
  if (typed.length > 0) return typed;
  const spellings =
    word.kind === "initials" || (/[^가-힣]/.test(word.stem) && word.kind === "hangul") ? [] : [word.stem];
  const others = [...spellings, ...keyboard.map(({ form }) => form.text)];
  const forms: WordForm[] = [];
  for (const other of others) forms.push(...(await vocabularyForms(source, other, true)));
  return (await score(source, forms)).filter(({ found }) => found);
}

/** Every way in which a word of the query is found in the notes, the typed one among them. */
export async function findForms(source: FormSource, word: QueryWord): Promise<FormHits[]> {
  const plain = await score(source, plainForms(word));
  if (!plain.some(({ found }) => found)) {
    const elsewhere = await findElsewhere(source, word);
    // Pieces of a misspelt word still count a little, for the words of no vocabulary.
    return [...plain, ...elsewhere];
  }
  if (plain.some(({ titled }) => titled) || word.kind === "initials" || word.stem.length < 2) return plain;
  const names = await score(source, await vocabularyForms(source, word.stem, false));
  return [...plain, ...names.filter(({ found }) => found)];
}
