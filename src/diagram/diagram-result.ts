import type { DiagnosticCode, DiagnosticData } from "../model/diagnostic.ts";
import type { DiagramLink } from "../text/find-diagram-links.ts";

/** One Mermaid source to draw. */
export interface DiagramRequest {
  readonly source: string;
  /** Names the drawing where its source gives no title: the heading it stands under. */
  readonly title: string;
}

/** A finding in a Mermaid source, placed inside it (1-based). */
export interface DiagramProblem {
  readonly code: Extract<DiagnosticCode, `diagram-${string}`>;
  readonly line: number;
  readonly column: number;
  /** What the finding is about, as written; empty where it is about the whole. */
  readonly target: string;
  readonly data: DiagnosticData;
}

/** A drawing for `fillDiagram`, empty where none could be made, and what is to be said about its source. */
export interface DiagramResult {
  readonly svg: string;
  /** In source order; `fillDiagram` takes one address for each. */
  readonly links: readonly DiagramLink[];
  readonly problems: readonly DiagramProblem[];
}
