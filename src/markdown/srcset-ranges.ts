/** Where the addresses stand in the value of a `srcset`, by the steps of the HTML standard. */
export function srcsetRanges(value: string): readonly (readonly [start: number, end: number])[] {
  const ranges: [number, number][] = [];
  let at = 0;
  while (at < value.length) {
    while (at < value.length && /[\s,]/.test(value[at]!)) at++;
    const start = at;
    while (at < value.length && !/\s/.test(value[at]!)) at++;
    let end = at;
    while (end > start && value[end - 1] === ",") end--;
    if (end > start) ranges.push([start, end]);
    if (end < at) continue;
    const comma = value.indexOf(",", at);
    at = comma < 0 ? value.length : comma + 1;
  }
  return ranges;
}
