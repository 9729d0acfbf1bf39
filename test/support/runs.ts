/** How many cases a property is tried on: so many in CI, times `CASES` for a long search by hand. */
export function runs(count: number): number {
  return count * Number(process.env["CASES"] ?? 1);
}
