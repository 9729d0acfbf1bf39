import { fromQwerty } from "../text/hangul/from-qwerty.ts";
import { toQwerty } from "../text/hangul/to-qwerty.ts";
import { escapePattern, findNeedle } from "./find-ranges.ts";
import { foldText } from "./fold-text.ts";
import type { QueryWord } from "./parse-query.ts";
import { hangulForm, latinForm, plainForms } from "./plain-forms.ts";
import { type FormHits, scoreForm } from "./score-form.ts";
import type { UnitFile } from "./search-entry.ts";
import type { SearchReason } from "./search-result.ts";
import { findSameSounds, findSimilarSpellings } from "./similar-words.ts";
import { soundClass } from "./sound-class.ts";
import type { TermSource } from "./term-source.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { WordForm } from "./word-form.ts";

/** What finding a word's forms needs of the index. */
export interface FormSource {
  readonly terms: TermSource;
  readonly units: number;
  readonly unit: (unit: number) => Promise<UnitFile>;
  /** The words of a sound class. */
  readonly words: (sound: string) => Promise<Vocabulary | undefined>;
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
  // What is not required adds little: it counts where it is at hand.
  const required = forms.flatMap(({ slots }) => slots.filter((slot) => slot.required));
  await source.terms.fetch(required.flatMap(({ lookups }) => lookups));
  return forms.map((form) => scoreForm(form, source.units, (lookup) => source.terms.find(lookup)));
}

/** Words that are one word spelt in two ways: 스레드 and 쓰레드. */
const variantDistance = 0.5;

/** What else a word may be called, or where it is `missing` from the notes: what else was meant. */
async function vocabularyForms(
  source: FormSource,
  word: string,
  missing: boolean,
  isWord: () => Promise<boolean>,
): Promise<WordForm[]> {
  const vocabulary = await source.words(soundClass(word));
  if (vocabulary === undefined) return [];
  const { words } = vocabulary;
  const names = vocabulary.namesOf(word);
  const forms = names.map((name) => wordForm(name, 0.85, "name"));
  const similar = [...findSimilarSpellings(word, words, missing ? undefined : variantDistance)];
  // A part of a word sounds like anything; a known word's other name needs no guess if the notes give it.
  if (missing || (names.length === 0 && (vocabulary.has(word) || (await isWord()))))
    similar.push(...findSameSounds(word, words, missing));
  for (const other of similar) {
    if (!names.includes(other.word)) forms.push(wordForm(other.word, other.worth, other.reason));
  }
  return forms;
}

async function misspeltForms(source: FormSource, word: string, reason: SearchReason): Promise<WordForm[]> {
  const words = (await source.words(soundClass(word)))?.words ?? [];
  return findSimilarSpellings(word, words).map((other) => wordForm(other.word, other.worth, reason));
}

/** Other ways to read one word count by one measure of rarity, that of the likeliest: rare words are no better guesses. */
function level(hits: readonly FormHits[]): FormHits[] {
  const likeliest = hits.reduce<FormHits | undefined>(
    (best, one) => (best === undefined || one.form.worth > best.form.worth ? one : best),
    undefined,
  );
  return hits.map((one) => {
    const excess = (likeliest?.strength ?? 0) / Math.max(one.strength, 0.01);
    if (excess >= 1) return one;
    const hits = one.hits.map((hit) => ({ ...hit, score: hit.score * excess, bodyScore: hit.bodyScore * excess }));
    return { ...one, hits, strength: one.strength * excess };
  });
}

async function scoreFound(source: FormSource, forms: readonly WordForm[]): Promise<FormHits[]> {
  return level((await score(source, forms)).filter(({ found }) => found !== "no"));
}

/** The texts of the two units in which a form scores best. */
async function likeliestTexts(source: FormSource, hits: FormHits | undefined): Promise<readonly string[]> {
  const best = [...(hits?.hits ?? [])].sort((one, two) => two.score - one.score || one.unit - two.unit);
  const units = await Promise.all(best.slice(0, 2).map(async ({ unit }) => source.unit(unit)));
  return units.flatMap(({ title, sections }) => [title, ...sections.flat()]);
}

/** Whether the notes hold a form; where its parts stand in one text, a look at the likeliest texts must tell. */
async function isThere(source: FormSource, hits: FormHits): Promise<boolean> {
  if (hits.found !== "parts") return hits.found === "whole";
  const texts = await likeliestTexts(source, hits);
  return texts.some((text) => findNeedle(text, { text: hits.form.text, initials: false }).length > 0);
}

/** The other names of words that are in the notes, but in no title. */
async function findNames(source: FormSource, hits: readonly FormHits[], word: string): Promise<FormHits[]> {
  if (word.length < 2 || hits.some(({ titled }) => titled)) return [];
  const isWord = async (): Promise<boolean> => {
    const texts = await likeliestTexts(source, hits[0]);
    return texts.some((text) => new RegExp(`(?<![가-힣])${escapePattern(word)}`).test(foldText(text)));
  };
  return scoreFound(source, await vocabularyForms(source, word, false, isWord));
}

/** A long word's slots but every other one, which between them still hold all its syllables. */
function thin(form: WordForm): WordForm {
  const last = form.slots.findLastIndex((slot) => slot.required);
  if (last < 3) return form;
  const slots = form.slots.map((slot, index) =>
    index % 2 === 0 || index === last ? slot : { ...slot, required: false },
  );
  return { ...form, slots };
}

/** What a word may stand for that is nowhere in the notes as it was typed. */
async function findElsewhere(source: FormSource, word: QueryWord, many: boolean): Promise<FormHits[]> {
  const keyboard = await score(source, keyboardForms(word));
  const typed = keyboard.filter(({ found }) => found === "whole");
  if (typed.length > 0) {
    const names = await findNames(source, typed, typed[0]?.form.text ?? "");
    return [...typed, ...names.map((hits) => withReason(hits, "keyboard"))];
  }
  const jamo = /[ㄱ-ㅣ]/.test(word.stem);
  // Bare jamo are Latin keys, misspelt perhaps; whole syllables are a Hangul word, misspelt perhaps.
  const forms = jamo ? [] : await vocabularyForms(source, word.stem, true, async () => true);
  if (jamo || word.kind === "word") {
    for (const { form } of keyboard) forms.push(...(await misspeltForms(source, form.text, "keyboard")));
  }
  // Among many words the likeliest guess will do.
  const likely = many
    ? forms
        .sort((one, two) => two.worth - one.worth)
        .slice(0, 1)
        .map(thin)
    : forms;
  return scoreFound(source, likely);
}

function withReason(hits: FormHits, reason: SearchReason): FormHits {
  return { ...hits, form: { ...hits.form, reason } };
}

/**
 * Every way in which a word of the query is found in the notes, the typed one among them. In a query of many words
 * (`many`) each says less, and less is fetched for it.
 */
export async function findForms(source: FormSource, word: QueryWord, many: boolean): Promise<FormHits[]> {
  const forms = plainForms(word);
  const plain = await score(source, many ? forms.map(thin) : forms);
  const there = await Promise.all(plain.map(async (hits) => isThere(source, hits)));
  // Pieces of a misspelt word still count a little, for the words of no vocabulary.
  if (!there.includes(true)) return [...plain, ...(await findElsewhere(source, word, many))];
  if (word.kind === "initials") {
    // Names' initials may by chance be what the reader typed of a Latin name: ㅊㄴㄴ is css.
    const latin = await score(source, keyboardForms(word));
    return [...plain, ...latin.filter(({ titled }) => titled)];
  }
  // Names in another script are mostly those of long loanwords.
  return many && word.stem.length < 3 ? plain : [...plain, ...(await findNames(source, plain, word.stem))];
}
