/**
 * Makes a search for the candidate that differs least from a word, counted in 자모 (`컨테이나` is one letter from `컨테이너`),
 * swaps of neighbours counting once. The bound is a third of the word's letters; ties go to the earlier candidate.
 */
export function createClosest(candidates: readonly string[]): (word: string) => string | undefined {
  const spelled = candidates.map((candidate) => spell(candidate));
  return (word) => {
    const letters = spell(word);
    let bound = Math.floor(Math.max(letters.length, 3) / 3);
    let best: string | undefined;
    for (const [i, other] of spelled.entries()) {
      if (Math.abs(other.length - letters.length) > bound) continue;
      const distance = distanceWithin(letters, other, bound);
      if (distance > bound || (best !== undefined && distance === bound)) continue;
      bound = distance;
      best = candidates[i];
      if (distance === 0) break;
    }
    return best;
  };
}

/** NFD spells a syllable as its 자모; case does not count. */
function spell(word: string): string {
  return word.toLowerCase().normalize("NFD");
}

/** Optimal string alignment distance, or `bound + 1` as soon as it must be more than `bound`. */
function distanceWithin(a: string, b: string, bound: number): number {
  let before = new Uint16Array(b.length + 1);
  let previous = Uint16Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = new Uint16Array(b.length + 1);
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
    before = previous;
    previous = current;
  }
  return previous[b.length]!;
}
