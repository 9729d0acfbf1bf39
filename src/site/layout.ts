import type { Lang } from "../model/options.ts";
import type { PageView } from "./page-view.ts";

/** A note, a section or a block shown inside another page. */
export interface EmbedView {
  readonly href: string;
  readonly title: string;
  /** Ready HTML with its ids made unique on the page. */
  readonly html: string;
}

/** An embed that cannot be shown, and why. */
export interface DeadEmbedView {
  readonly text: string;
  readonly reason: string;
  /** Ready attributes that mark it dead. */
  readonly attributes: string;
}

/** A diagram as a figure: its SVG, or, where it could not be drawn, its source. */
export interface DiagramView {
  readonly svg: string | undefined;
  readonly caption: string;
  readonly source: string;
  /** Of the words around the drawing. */
  readonly lang: Lang;
  /** The SVG alone as a file, for a plain link; empty where there is none. */
  readonly href: string;
  /** Findings, worded; shown in preview. */
  readonly problems: readonly string[];
}

/** What the outside hands to the site to turn views into HTML; `_includes/` makes it. */
export interface Layout {
  readonly page: (page: PageView) => string;
  readonly embed: (embed: EmbedView) => string;
  readonly deadEmbed: (embed: DeadEmbedView) => string;
  readonly diagram: (diagram: DiagramView) => string;
}
