import { scanCss } from "./scan-css.ts";
import { scanFeed } from "./scan-feed.ts";
import { scanHtml } from "./scan-html.ts";
import type { ScannedFile } from "./scanned-file.ts";

/** What a file is read as: `page` and `drawing` have ids, `other` is not read at all. */
export type FileKind = "page" | "drawing" | "style" | "feed" | "other";

/** Tells a file's kind by its extension, as a static host does. */
export function fileKind(path: string): FileKind {
  const extension = /\.[^./]*$/.exec(path)?.[0].toLowerCase();
  switch (extension) {
    case ".html":
    case ".htm":
    case ".xhtml":
      return "page";
    case ".svg":
      return "drawing";
    case ".css":
      return "style";
    case ".xml":
    case ".atom":
    case ".rss":
      return "feed";
    default:
      return "other";
  }
}

/** Reads a file of a kind that is read. */
export function scanFile(kind: Exclude<FileKind, "other">, text: string): ScannedFile {
  switch (kind) {
    case "page":
      return scanHtml(text, false);
    case "drawing":
      return scanHtml(text, true);
    case "feed":
      return scanFeed(text);
    case "style":
      return {
        // An id in a style sheet is the page's that uses it.
        references: scanCss(text)
          .filter(({ value }) => !value.startsWith("#"))
          .map(({ kind: element, ...address }) => ({ role: "resource", element, ...address })),
        ids: [],
        names: [],
        base: undefined,
        listed: false,
        shell: false,
      };
    default:
      return kind satisfies never;
  }
}
