import type { PageView } from "../src/site/page-view.ts";
import type { Strings } from "./strings/strings.ts";

/** The page's title: its own, or the site's word for pages that no note names. */
export function pageTitle(page: PageView, strings: Strings): string {
  if (page.title !== "") return page.kind === "tag" ? `#${page.title}` : page.title;
  switch (page.kind) {
    case "tags":
      return strings.tags;
    case "references":
      return strings.references;
    case "search":
      return strings.find;
    case "map":
      return strings.map;
    case "recent":
      return strings.recent;
    case "not-found":
      return strings.notFound;
    case "redirect":
      return strings.moved;
    case "note":
    case "folder":
    case "tag":
    case "print":
      return page.site.title;
    default:
      return page.kind satisfies never;
  }
}
