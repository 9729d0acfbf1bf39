import type { Note } from "../model/note.ts";

/** Makes the heading that names a note, where it begins with one of a lower level, the page's first heading: readers who go by headings begin there. */
export function promoteTitle(html: string, { titleSource }: Pick<Note, "titleSource">): string {
  if (titleSource !== "heading" || !/^<h[2-6][\s>]/.test(html)) return html;
  const close = html.indexOf(`</h${html[2]!}>`);
  return close < 0 ? html : `<h1${html.slice(3, close)}</h1>${html.slice(close + 5)}`;
}
