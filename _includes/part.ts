import type { DeadEmbedView, DiagramView, EmbedView } from "../src/site/layout.ts";
import type { PageView } from "../src/site/page-view.ts";
import type { Html } from "./markup.ts";
import type { Strings } from "./strings/strings.ts";

/** What a part may use besides the page: the other parts (as the owner replaced them) and the site's words. */
export interface Frame {
  readonly parts: Parts;
  readonly strings: Strings;
}

/** One piece of a page; returns `nothing` to be left out. */
export type Part = (page: PageView, frame: Frame) => Html;

/** Every part of the layout by name; an owner may replace any. */
export interface Parts {
  /** A whole document, made of the parts below. */
  readonly document: Part;
  /** What stands in `<head>`. */
  readonly head: Part;
  readonly header: Part;
  readonly mark: Part;
  readonly navigation: Part;
  readonly main: Part;
  readonly breadcrumbs: Part;
  readonly title: Part;
  readonly meta: Part;
  readonly findings: Part;
  readonly article: Part;
  readonly lists: Part;
  /** On the home page: the notes that were changed last. */
  readonly recent: Part;
  readonly references: Part;
  readonly notFound: Part;
  readonly tagList: Part;
  readonly backlinks: Part;
  readonly mentions: Part;
  readonly pager: Part;
  readonly toc: Part;
  /** The notes one link away, as a drawing. */
  readonly neighbours: Part;
  /** The map of the whole site. */
  readonly map: Part;
  readonly footer: Part;
  /** A whole document. */
  readonly redirect: Part;
  /** Another note inside this one. */
  readonly embed: (view: EmbedView) => Html;
  readonly deadEmbed: (view: DeadEmbedView) => Html;
  readonly diagram: (view: DiagramView) => Html;
}
