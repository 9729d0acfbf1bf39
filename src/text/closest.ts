/**
 * Makes a search for the candidate that differs least from a word, counted in 자모 (`컨테이나` is one letter from `컨테이너`),
 * swaps of neighbours counting once. The bound is a third of the word's letters; ties go to the earlier candidate.
 */
export function createClosest(candidates: readonly string[]): (word: string) => string | undefined {
  const spelled = candidates.map((candidate) => spell(candidate));
  const known = new Map<string, string | undefined>();
  return (word) => {
    if (!known.has(word)) known.set(word, candidates[nearest(spell(word), spelled)]);
    return known.get(word);
  };
}

interface Spelled {
  readonly letters: string;
  /** One bit per letter, folded to 32: two words that differ in n letters differ in at most 2n bits. */
  readonly bits: number;
}

function nearest(word: Spelled, others: readonly Spelled[]): number {
  let bound = Math.floor(Math.max(word.letters.length, 3) / 3);
  let best = -1;
  for (const [i, other] of others.entries()) {
    if (Math.abs(other.letters.length - word.letters.length) > bound) continue;
    if (countBits(other.bits ^ word.bits) > 2 * bound) continue;
    const distance = distanceWithin(word.letters, other.letters, bound);
    if (distance > bound || (best >= 0 && distance === bound)) continue;
    bound = distance;
    best = i;
    if (distance === 0) break;
  }
  return best;
}

/** NFD spells a syllable as its 자모; case does not count. */
function spell(word: string): Spelled {
  const letters = word.toLowerCase().normalize("NFD");
  let bits = 0;
  for (let i = 0; i < letters.length; i++) bits |= 1 << (letters.charCodeAt(i) % 31);
  return { letters, bits };
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Optimal string alignment distance, or `bound + 1` as soon as it must be more than `bound`. */
function distanceWithin(a: string, b: string, bound: number): number {
  let before = new Uint16Array(b.length + 1);
  let previous = Uint16Array.from({ length: b.length + 1 }, (_, j) => j);
  let current = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
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
    if (least > bound) return bound + 1;
    [before, previous, current] = [previous, current, before];
  }
  return previous[b.length]!;
}
