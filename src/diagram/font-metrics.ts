/** Advance widths and heights of one weight, in 1/1000 em. */
export interface FontMetrics {
  readonly weight: number;
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
  readonly hangul: number;
  readonly han: number;
  /** Blocks of characters from `from` on: `563*3 -*2 280` reads three of 563, two that no font has, one of 280. */
  readonly widths: readonly { readonly from: number; readonly runs: string }[];
}
