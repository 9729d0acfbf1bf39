import type { Token } from "markdown-it";
import type { DiagnosticCode, DiagnosticData } from "../model/diagnostic.ts";
import type { Slugger } from "../text/slug.ts";
import type { InlinePlace } from "./inline-place.ts";
import type { LaterCode } from "./later-code.ts";
import type { SourceText } from "./source-text.ts";

/** Start and end offsets in the source text. */
export type Span = readonly [start: number, end: number];

/** A finding before its offsets have become lines and columns. */
export interface RawFinding {
  readonly code: DiagnosticCode;
  readonly span: Span;
  readonly target: string;
  readonly data: DiagnosticData;
}

/** The state of one parse; markdown-it hands it to every rule as `env`. */
export interface ParseEnv {
  readonly source: SourceText;
  /** Whether HTML and prose are made. */
  readonly draw: boolean;
  /** Source offset and line at which the body (what follows the front matter) begins. */
  readonly bodyStart: number;
  readonly bodyLine: number;
  readonly slugger: Slugger;
  readonly findings: RawFinding[];
  /** What must be loaded before this note can be parsed in full, by name. */
  readonly needs: Map<string, () => Promise<void>>;
  /** markdown-it's own: normalised label → definition. */
  references?: Readonly<Record<string, { readonly href: string; readonly title: string }>>;
  /** Where definitions stand, by the offset (in the body) of their destination. */
  readonly definitions: Map<number, Span>;
  /** Block ids by the token before which, and the token after which, their block is cut out. */
  readonly blockStarts: Map<Token, string>;
  readonly blockEnds: Map<Token, string>;
  /** Language of words that are put into the note (a callout's title). */
  readonly lang: "ko" | "en";
  /** Where code is left to be coloured by somebody else. */
  readonly later: LaterCode[] | undefined;
  /** Lines (first, end) among which no comment ends. */
  noCommentBefore?: readonly [number, number];
  /** First line from which on no formula of several lines ends. */
  noMathAfter?: number;
  /** Keeps a piece of our own HTML from the sanitiser. */
  keep: (html: string) => string;
  /** The inline token that is being parsed, and how deep inline content is nested in it. */
  place: InlinePlace;
  /** Makes a token that is rendered as it is. */
  readonly newSlot: (content: string) => Token;
  depth: number;
}
