/**
 * Makes a search for the candidate that differs least from a word, counted in 자모 (`컨테이나` is one letter from `컨테이너`),
 * swaps of neighbours counting once. The bound is a third of the word's letters; ties go to the earlier candidate. Where thousands of
 * words have been sought among thousands of candidates, no more is found for the words that follow.
 */
export function createClosest(candidates: readonly string[]): (word: string) => string | undefined {
  const byLength: Spelled[][] = [];
  candidates.forEach((candidate, place) => {
    const spelled = spell(candidate, place);
    (byLength[spelled.letters.length] ??= []).push(spelled);
  });
  const known = new Map<string, string | undefined>();
  let left = MOST;
  return (word) => {
    if (left > 0 && !known.has(word)) {
      known.set(word, candidates[nearest(spell(word, -1), byLength)]);
      left -= candidates.length;
    }
    return known.get(word);
  };
}

/** Comparisons of words: some seconds. */
const MOST = 50_000_000;

interface Spelled {
  /** Among the candidates. */
  readonly place: number;
  readonly letters: string;
  /** How often each letter stands in it, letters folded to `FOLDS`. */
  readonly counts: Uint16Array;
}

const FOLDS = 31;

function nearest(word: Spelled, byLength: readonly (readonly Spelled[] | undefined)[]): number {
  const { length } = word.letters;
  let bound = Math.floor(Math.max(length, 3) / 3);
  let best = -1;
  const look = (others: readonly Spelled[] = []): void => {
    for (let i = 0; i < others.length; i++) {
      const other = others[i]!;
      if (!mayBeWithin(word.counts, other.counts, bound)) continue;
      const distance = distanceWithin(word.letters, other.letters, bound);
      if (distance > bound || (best >= 0 && distance === bound && other.place > best)) continue;
      bound = distance;
      best = other.place;
    }
  };
  // The likeliest lengths first: what they find narrows the bound.
  look(byLength[length]);
  for (let off = 1; off <= bound; off++) {
    look(byLength[length - off]);
    look(byLength[length + off]);
  }
  return best;
}

/** NFD spells a syllable as its 자모; case does not count. */
function spell(word: string, place: number): Spelled {
  const letters = word.toLowerCase().normalize("NFD");
  const counts = new Uint16Array(FOLDS);
  for (let i = 0; i < letters.length; i++) counts[letters.charCodeAt(i) % FOLDS]!++;
  return { place, letters, counts };
}

/** One change brings one letter, or takes one, or both: nine of ten words are seen to be too far away without a table of distances. */
function mayBeWithin(a: Uint16Array, b: Uint16Array, bound: number): boolean {
  let more = 0;
  let less = 0;
  for (let i = 0; i < FOLDS; i++) {
    const difference = a[i]! - b[i]!;
    if (difference > 0) more += difference;
    else less -= difference;
    if (more > bound || less > bound) return false;
  }
  return true;
}

/** Three rows of the distance table, used again and again. */
let rows = [0, 1, 2].map(() => new Uint16Array(128));

/** Optimal string alignment distance, or `bound + 1` as soon as it must be more than `bound`. */
function distanceWithin(a: string, b: string, bound: number): number {
  if (rows[0]!.length <= b.length) rows = [0, 1, 2].map(() => new Uint16Array(2 * b.length));
  let before = rows[0]!;
  let previous = rows[1]!;
  let current = rows[2]!;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    // Outside this band the distance is more than the bound.
    const from = Math.max(1, i - bound);
    const to = Math.min(b.length, i + bound);
    current[from - 1] = from === 1 ? i : bound + 1;
    let least = current[from - 1]!;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (to < b.length) current[to + 1] = bound + 1;
    if (least > bound) return bound + 1;
    const free = before;
    before = previous;
    previous = current;
    current = free;
  }
  return previous[b.length]!;
}
