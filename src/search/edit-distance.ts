/** What one character costs in place of another, or alone. */
export interface EditCosts {
  readonly swap: (one: string, two: string) => number;
  readonly gap: (one: string) => number;
}

/** Weighted edit distance with neighbours exchanged at cost 1; infinite beyond `limit`. */
export function editDistance(one: string, two: string, limit: number, { swap, gap }: EditCosts): number {
  let before: number[] = [];
  let last: number[] = [0];
  for (let column = 0; column < two.length; column++) last.push((last[column] ?? 0) + gap(two.charAt(column)));
  for (let row = 0; row < one.length; row++) {
    const letter = one.charAt(row);
    const out = gap(letter);
    const next = [(last[0] ?? 0) + out];
    let least = next[0] ?? 0;
    for (let column = 0; column < two.length; column++) {
      const other = two.charAt(column);
      let cost = Math.min((last[column + 1] ?? 0) + out, (next[column] ?? 0) + gap(other));
      cost = Math.min(cost, (last[column] ?? 0) + (letter === other ? 0 : swap(letter, other)));
      if (row > 0 && column > 0 && letter === two.charAt(column - 1) && one.charAt(row - 1) === other) {
        cost = Math.min(cost, (before[column - 1] ?? 0) + 1);
      }
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return Infinity;
    before = last;
    last = next;
  }
  const distance = last.at(-1) ?? 0;
  return distance > limit ? Infinity : distance;
}
