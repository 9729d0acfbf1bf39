import type { Position } from "./position.ts";

/** The syntax that made a link. `diagram` is a Mermaid `click`, `frontmatter` a link in a front matter value. */
export type LinkKind =
  | "inline"
  | "reference"
  | "autolink"
  | "image"
  | "html"
  | "wikilink"
  | "embed"
  | "diagram"
  | "frontmatter";

/** The sentence around a link, in plain text; `text.slice(start, end)` is the link's own text. */
export interface LinkContext {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One reference from a note, as its author wrote it. */
export interface Link {
  readonly kind: LinkKind;
  /**
   * The destination as written (entities and backslash escapes undone, percent-encoding kept, NFC), with any
   * `?query` and without the fragment. For a wikilink the part before `#` and `|`. Empty for `#heading`.
   */
  readonly target: string;
  /** The target as it stands in the source, where that is not NFC: a path on GitHub is found by its very bytes. */
  readonly decomposed?: string;
  /** What follows the first `#`, as written and without it; `undefined` where there is no `#`. */
  readonly fragment: string | undefined;
  /** Plain text that the reader sees (alt text for an image). */
  readonly text: string;
  /** From the first to the last character of the syntax: `[`…`)`, `![`…`)`, `<`…`>`, `[[`…`]]`, an HTML start tag. */
  readonly position: Position;
  /** The destination alone, where it stands in the source (the definition's for a reference link); what a repair edits. */
  readonly targetPosition: Position;
  /** For a reference link: its definition `[label]: target`. */
  readonly definition?: Position;
  /** For an HTML link: the element and attribute, as `a[href]` or `img[srcset]`. */
  readonly element?: string;
  /** True where the target is shown in place (image, media, embed) and not followed. */
  readonly embedded: boolean;
  /** Index into `Note.headings` of the heading it stands under, -1 before the first. */
  readonly heading: number;
  readonly context?: LinkContext;
}

/** Whether a link names a note as Obsidian does (`[[name]]`), and not by a path from where it stands. */
export function isWikiLink({ kind }: Pick<Link, "kind">): boolean {
  return kind === "wikilink" || kind === "embed" || kind === "frontmatter";
}
