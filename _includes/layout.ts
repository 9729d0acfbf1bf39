import type { PageView } from "../src/site/page-view.ts";
import type { Html } from "./markup.ts";
import type { Strings } from "./strings/strings.ts";

/** What a part may use besides the page: the other parts (as the owner replaced them) and the site's words. */
export interface Layout {
  readonly parts: Parts;
  readonly strings: Strings;
}

/** One piece of a page; returns `nothing` to be left out. */
export type Part = (page: PageView, layout: Layout) => Html;

/** The names of all parts. */
export type PartName =
  | "head"
  | "header"
  | "mark"
  | "navigation"
  | "main"
  | "breadcrumbs"
  | "title"
  | "meta"
  | "findings"
  | "article"
  | "lists"
  | "references"
  | "notFound"
  | "tagList"
  | "backlinks"
  | "mentions"
  | "pager"
  | "toc"
  | "footer"
  | "redirect";

/** Every part of the layout by name. */
export type Parts = Readonly<Record<PartName, Part>>;
