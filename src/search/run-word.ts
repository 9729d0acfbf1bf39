import { stripParticle } from "../text/hangul/strip-particle.ts";
import { foldText } from "./fold-text.ts";
import type { RunKind } from "./scan-runs.ts";

/** Endings of verbs and adjectives: their forms are not worth offering. */
const inflected =
  /(?:니다|한다|된다|하다|되다|이다|[았었였했]다|있다|없다|같다|는다|[해아어]서|[하되]고|[하되]며|[하되]면|[하되]지|[하되]는|[하되]게|[하되]기|[했하]던|하여|되어|[있없]는|[있없]고|려면|으면|[세어아예]요|는데)$/;

/** The word that a run is, folded and without 조사, or nothing where it is too short, too long or inflected. */
export function runWord(kind: RunKind, text: string): string {
  if (kind === "hangul") {
    const stem = stripParticle(text);
    return stem.length >= 2 && stem.length <= 10 && !/[^가-힣]/.test(stem) && !inflected.test(stem) ? stem : "";
  }
  return kind === "word" && /^\p{L}[\p{L}\d]{2,19}$/u.test(text) ? foldText(text) : "";
}
