/**
 * Why a result answers the query; empty where the query's own words stand in it.
 * `choseong`: initials; `keyboard`: the other keyboard layout; `similar`: a word spelt nearly so; `name`: the same
 * thing's name in the other script; `alias`: another name of the note; `tag`: a tag of the note; `path`: its file name.
 */
export type SearchReason = "" | "choseong" | "keyboard" | "similar" | "name" | "alias" | "tag" | "path";

/** Where a match stands: from the first UTF-16 unit to the one after the last. */
export type MatchRange = readonly [start: number, end: number];

/** One note that answers a query, at the section that answers best. */
export interface SearchResult {
  /** From the notes folder, with extension. */
  readonly path: string;
  /** As the index got it, without the anchor. */
  readonly url: string;
  readonly title: string;
  /** Heading under which the match stands; empty before the first. */
  readonly heading: string;
  /** Raw id of that heading, without `#`. */
  readonly anchor: string;
  /** About one sentence around the match, cut marks (`…`) included. */
  readonly excerpt: string;
  /** Matches in `excerpt`, ascending, apart. */
  readonly ranges: readonly MatchRange[];
  /** Matches in `title`. */
  readonly titleRanges: readonly MatchRange[];
  /** Greater is better; comparable within one query. */
  readonly score: number;
  readonly reason: SearchReason;
  /** The word that was found where the query's own was not (`컨테이너` for `zjsxpdlsj`); empty where `reason` is. */
  readonly found: string;
}
