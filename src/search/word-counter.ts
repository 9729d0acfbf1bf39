import { stripParticle } from "../text/hangul/strip-particle.ts";
import { foldText } from "./fold-text.ts";
import { readRuns } from "./read-runs.ts";

/** Above this many words those seen once are forgotten, so that memory stays bounded. */
const most = 300_000;
/** Endings of verbs and adjectives: their forms are not worth offering. */
const inflected =
  /(?:니다|한다|된다|하다|되다|이다|[았었였했]다|있다|없다|같다|는다|[해아어]서|[하되]고|[하되]며|[하되]면|[하되]지|[하되]는|[하되]게|[하되]기|[했하]던|하여|되어|[있없]는|[있없]고|려면|으면|[세어아예]요|[했았었]는데|는데)$/;

function toWord(kind: "hangul" | "han" | "word", text: string): string {
  if (kind === "hangul") {
    const stem = stripParticle(text);
    return stem.length >= 2 && stem.length <= 10 && !/[^가-힣]/.test(stem) && !inflected.test(stem) ? stem : "";
  }
  return kind === "word" && /^[\p{L}][\p{L}\d]{2,19}$/u.test(text) ? foldText(text) : "";
}

/** Counts in how many units each word stands; a name's words weigh more, for they are what people look for. */
export class WordCounter {
  readonly #counts = new Map<string, number>();
  #forgotten = 1;

  /** Adds the words of one unit's text, or of a title or heading with a greater weight. */
  add(text: string, weight: number): void {
    const seen = new Set<string>();
    for (const run of readRuns(text)) seen.add(run.text);
    const words = new Set<string>();
    for (const text of seen) words.add(toWord(/^[가-힣]/.test(text) ? "hangul" : "word", text));
    words.delete("");
    for (const word of words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + weight);
    if (this.#counts.size > most) this.#forget();
  }

  #forget(): void {
    for (const [word, count] of this.#counts) if (count <= this.#forgotten) this.#counts.delete(word);
    if (this.#counts.size > most / 2) this.#forgotten++;
  }

  /** Words that stand in at least so many places, the most frequent first, `limit` at most. */
  list(least: number, limit: number): readonly string[] {
    return [...this.#counts]
      .filter(([, count]) => count >= least)
      .sort(([one, a], [two, b]) => b - a || (one < two ? -1 : 1))
      .slice(0, limit)
      .map(([word]) => word);
  }
}
