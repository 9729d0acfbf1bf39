import type { LinkKind } from "../model/link.ts";
import type { Span } from "./parse-env.ts";

/** What an inline rule knows of a link: kept on its token until the links are gathered. */
export interface LinkMeta {
  readonly kind: LinkKind;
  /** The destination with its query and fragment, entities and escapes undone. */
  readonly destination: string;
  readonly span: Span;
  readonly targetSpan: Span;
  readonly definition?: Span;
  readonly element?: string;
  readonly embedded: boolean;
  /** Shown text where no tokens stand for it (wikilinks). */
  readonly text?: string;
  /** Further HTML attributes, escaped, starting with a space. */
  readonly attributes?: string;
  /** Index of the link among the gathered ones, in order of gathering. */
  draft?: number;
}
