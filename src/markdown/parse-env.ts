import type { Token } from "markdown-it";
import type { DiagnosticCode, DiagnosticData } from "../model/diagnostic.ts";
import type { Slugger } from "../text/slug.ts";
import type { InlinePlace } from "./inline-place.ts";
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

/** A footnote: where its text comes from and how often it is cited. */
export interface Footnote {
  readonly label: string | undefined;
  /** Of an inline footnote. */
  readonly inline?: Token;
  uses: number;
}

/** The state of one parse; markdown-it hands it to every rule as `env`. */
export interface ParseEnv {
  readonly source: SourceText;
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
  /** Footnotes by label, and those that are cited, in order of citation. */
  readonly footnoteLabels: Set<string>;
  readonly footnotes: Footnote[];
  readonly footnoteNumbers: Map<string, number>;
  /** The inline token that is being parsed, and how deep inline content is nested in it. */
  place: InlinePlace;
  /** Makes a token that is rendered as it is. */
  newSlot: (content: string) => Token;
  depth: number;
}
