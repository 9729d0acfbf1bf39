import type { FrontMatter, ParsedNote } from "../model/note.ts";
import { nfc } from "../text/nfc.ts";
import type { NoteDraft } from "./note-draft.ts";

/** Names a note: front matter, else its first heading of level 1, else its first heading, else its file (a `README` or `index`: its folder). */
export function titleOf(
  path: string,
  { title }: FrontMatter,
  { headings, startsWithTitle }: NoteDraft,
): Pick<ParsedNote, "title" | "titleSource"> {
  if (title !== undefined && title.trim() !== "") return { title, titleSource: "frontmatter" };
  const heading = headings.find(({ depth, text }) => depth === 1 && text !== "");
  if (heading) return { title: heading.text, titleSource: startsWithTitle ? "heading" : "filename" };
  return { title: fileTitle(path), titleSource: "filename" };
}

function fileTitle(path: string): string {
  const parts = nfc(path)
    .replace(/\.[^./]*$/, "")
    .split("/");
  const name = parts.at(-1)!;
  const folder = /^(?:readme|index)$/i.test(name) ? parts.at(-2) : undefined;
  return folder ?? name;
}
