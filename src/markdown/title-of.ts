import type { FrontMatter, ParsedNote } from "../model/note.ts";
import { nfc } from "../text/nfc.ts";
import type { NoteDraft } from "./note-draft.ts";

/**
 * Names a note: front matter, else its first heading of level 1, else a heading with which it begins, else its file (a `README` or `index`: its folder).
 * The source is `heading` where the note begins with its title, so that no layout need show it again.
 */
export function titleOf(
  path: string,
  { title }: FrontMatter,
  { headings, startsWithTitle }: NoteDraft,
): Pick<ParsedNote, "title" | "titleSource"> {
  const first = startsWithTitle ? headings[0]?.text : undefined;
  if (title !== undefined && title.trim() !== "") {
    return { title, titleSource: first === title ? "heading" : "frontmatter" };
  }
  if (first) return { title: first, titleSource: "heading" };
  const heading = headings.find(({ depth, text }) => depth === 1 && text !== "");
  return { title: heading?.text ?? fileTitle(path), titleSource: "filename" };
}

function fileTitle(path: string): string {
  const parts = nfc(path)
    .replace(/\.[^./]*$/, "")
    .split("/");
  const name = parts.at(-1)!;
  const folder = /^(?:readme|index)$/i.test(name) ? parts.at(-2) : undefined;
  return folder ?? name;
}
