import type { Diagnostic, DiagnosticCode } from "../model/diagnostic.ts";
import type { ExternalStatus } from "../model/external-answer.ts";
import type { Lang } from "../model/options.ts";
import type { GuidePage } from "./guide-page.ts";
import type { LinkRow } from "./link-row.ts";

/** Findings that a baseline already knew, by number, and its entries that were not met any more. */
export interface BaselineReport {
  readonly known: number;
  /** How many of these the external layer found: those that shards do not have in common. */
  readonly external?: number;
  readonly gone: readonly { readonly code: string; readonly path: string; readonly target: string }[];
}

/** Everything that a reporter may word: data of one run. */
export interface Report {
  /** How many notes were read. */
  readonly notes: number;
  /** How many pages of a built site were read; absent where none was checked. */
  readonly pages?: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Every link that was seen; given only where it was asked for. */
  readonly links?: readonly LinkRow[];
  /** The lines of a note (path as in its diagnostics), for the caret and for byte columns; `undefined` where unreadable. */
  readonly sources: (path: string) => readonly string[] | undefined;
  readonly lang: Lang;
  /** The notes folder as shown in front of paths, relative to where the reader stands; empty or `.` for none. */
  readonly root: string;
  /** The notes folder from the top of the checked-out repository, for what reads paths from there; absent: `root`. */
  readonly inRepository?: string;
  /** Whether ANSI colours may be used. */
  readonly color: boolean;
  /** URL of a code's guide page with `{code}` in it; empty: no links. */
  readonly guide: string;
  /** A code's page of the guide, for formats that carry explanations themselves. */
  readonly explain?: (code: DiagnosticCode) => GuidePage;
  /** ieum's own version. */
  readonly version: string;
  /** How many findings `pretty` shows in full; all of them are counted. */
  readonly most?: number;
  /** Duration of the run in milliseconds. */
  readonly elapsed?: number;
  /** Whether warnings fail the run too. @default false */
  readonly strict?: boolean;
  /** Answers to external links, by status; given where they were checked. */
  readonly external?: Readonly<Record<ExternalStatus, number>>;
  readonly baseline?: BaselineReport;
  /** URL in front of a file's path at the checked commit (`https://github.com/o/r/blob/<sha>/`), for links in a summary. */
  readonly blob?: string;
}

/** Words a report; prints nothing. */
export type Reporter = (report: Report) => string;
