import { foldText } from "./fold-text.ts";

/** Before a term that holds the least telling postings of a frequent one. */
export const restMark = "~";

function paths(path: string): string[] {
  const parts = foldText(path.normalize("NFC"))
    .split("/")
    .filter((part) => part !== "");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** The terms under which a tag is found: itself and the tags it stands under. */
export function tagTerms(tag: string): string[] {
  return paths(tag.replace(/^#/, "")).map((path) => `#${path}`);
}

/** The terms under which a folder's notes are found: its path, the paths above, and each folder's name alone. */
export function folderTerms(folder: string): string[] {
  const all = paths(folder);
  return [...new Set([...all, ...all.map((path) => path.slice(path.lastIndexOf("/") + 1))])].map((path) => `/${path}`);
}

/** The term of a tag as a query names it; empty for none. */
export function tagTerm(tag: string): string {
  return tagTerms(tag).at(-1) ?? "";
}

/** The term of a folder as a query names it, by its path or by its name; empty for none. */
export function folderTerm(folder: string): string {
  const path = paths(folder).at(-1);
  return path === undefined ? "" : `/${path}`;
}
