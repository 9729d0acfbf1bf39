import { scanCss } from "./scan-css.ts";
import { scanFeed } from "./scan-feed.ts";
import { scanHtml } from "./scan-html.ts";
import { scanJson } from "./scan-json.ts";
import { scanRobots } from "./scan-robots.ts";
import type { ScannedFile } from "./scanned-file.ts";
import type { SiteReference } from "./site-reference.ts";

/** What a file is read as: `page` and `drawing` have ids, `other` is not read at all. */
export type FileKind = "page" | "drawing" | "style" | "feed" | "json" | "robots" | "other";

/** Tells a file's kind by its extension, as a static host does; of those that may hold anything, by the names that they usually have. */
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
    case ".webmanifest":
      return "json";
    case ".json":
      return /(?:^|\/)(?:feed|manifest)\.json$/.test(path) ? "json" : "other";
    default:
      return path === "robots.txt" ? "robots" : "other";
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
    case "json":
      return onlyReferences(scanJson(text));
    case "robots":
      return onlyReferences(scanRobots(text));
    case "style":
      return onlyReferences(
        // An id in a style sheet is the page's that uses it.
        scanCss(text)
          .filter(({ value }) => !value.startsWith("#"))
          .map(({ kind: element, ...address }) => ({ role: "resource", element, ...address })),
      );
    default:
      return kind satisfies never;
  }
}

function onlyReferences(references: readonly SiteReference[]): ScannedFile {
  return { references, ids: [], names: [], base: undefined, listed: false, shell: false };
}
