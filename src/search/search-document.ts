/** A run of a note's text under one heading; `heading` and `anchor` are empty before the first. */
export interface SearchSection {
  readonly heading: string;
  /** Raw id of the heading, without `#`. */
  readonly anchor: string;
  /** Plain text, code included. */
  readonly text: string;
}

/** A note as the search index reads it. */
export interface SearchDocument {
  /** From the notes folder, `/`-separated, with extension. */
  readonly path: string;
  readonly url: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  /** From the notes folder, `/`-separated; empty for the root. */
  readonly folder: string;
  readonly sections: readonly SearchSection[];
}
