/** How much a term says in a unit, as three bits: 0–2 in its text, 3–4 in a heading, 5–7 in the note's title. */
export type Impact = number;

/** What each impact is worth in a score. */
export const impactWeights: readonly number[] = [0.7, 1, 1.3, 1.4, 2, 3.6, 4.6, 5.6];

/** The least impact that stands for a title. */
export const titleImpact = 5;

/** Impact of a term in a title or alias of so many terms: the fewer, the more of the title it is. */
export function rateTitle(terms: number): Impact {
  return terms <= 2 ? 7 : terms <= 6 ? 6 : 5;
}

/** Impact of a term in a note's first heading of so many terms. */
export function rateLead(terms: number): Impact {
  return terms <= 4 ? 6 : 5;
}

/** Impact of a term in a heading of so many terms. */
export function rateHeading(terms: number): Impact {
  return terms <= 4 ? 4 : 3;
}

/** Impact of a term in a text (BM25's saturation, with a fixed usual length, so that no note moves another's). */
export function rateText(count: number, length: number): Impact {
  const worth = (count * 2.2) / (count + 1.2 * (0.4 + (0.6 * length) / 350));
  return worth < 1.15 ? 0 : worth < 1.55 ? 1 : 2;
}
