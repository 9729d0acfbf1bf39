/** Where a term stands. */
export interface Postings {
  readonly term: string;
  /** In how many units, those left out here included: frequent terms keep the postings that say most. */
  readonly frequency: number;
  /** Ascending. */
  readonly units: readonly number[];
  /** Impact in each of `units`. */
  readonly impacts: readonly number[];
}
