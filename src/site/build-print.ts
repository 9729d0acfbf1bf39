import { prefixIds } from "../markdown/prefix-ids.ts";
import type { Note } from "../model/note.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { encodeFragment } from "../text/percent.ts";
import { headingsBelow } from "./headings-below.ts";
import type { Href } from "./href.ts";
import type { TocView } from "./page-view.ts";
import { promoteTitle } from "./promote-title.ts";
import type { RenderContext } from "./render-context.ts";
import type { Site } from "./site.ts";

/** All notes of a folder, one after the other. */
export interface PrintView {
  readonly html: string;
  readonly toc: readonly TocView[];
  readonly hasMath: boolean;
}

/** Stands before an anchor that is whole already, until ids have got their prefixes. A noncharacter: no note holds it. */
const WHOLE = "\uFDD5";

/** The shown notes of a folder and the folders below it, in reading order. */
export function notesBelow(site: Pick<Site, "outline">, folder: string): Note[] {
  return site.outline.sequence.filter((note) => folder === "" || note.path.startsWith(`${folder}/`));
}

/** Writes all notes of a folder as one page: headings one step down, ids unique, links among the notes as anchors of the page. */
export function buildPrint(
  site: Site,
  folder: string,
  href: Href,
  contextOf: (note: Note, href: Href) => RenderContext,
): PrintView {
  const notes = notesBelow(site, folder);
  const places = new Map(notes.map((note, i) => [note.url, `n${i + 1}`]));
  const anchors: Href = (to, fragment) => {
    const place = places.get(to);
    if (place === undefined) return href(to, fragment);
    return `${WHOLE}#${place}${fragment ? `-${encodeFragment(fragment)}` : ""}`;
  };
  let counter: RenderContext["counter"] | undefined;
  const html = notes.map((note) => {
    const context = contextOf(note, anchors);
    // Embeds and diagrams of all notes are counted together: their ids stand on one page.
    counter ??= context.counter;
    const filled = context.fill(note, note.html(), { ...context, counter });
    return section(note, places.get(note.url)!, promoteTitle(filled, note));
  });
  return {
    html: html.join("\n"),
    toc: notes.map((note) => ({ depth: 2, href: `#${places.get(note.url)!}`, text: note.title, children: [] })),
    hasMath: notes.some((note) => note.hasMath),
  };
}

function section(note: Note, place: string, html: string): string {
  const title = note.titleSource === "heading" ? "" : `<h1>${escapeHtml(note.title)}</h1>\n`;
  const lowered = headingsBelow(title + prefixIds(html, `${place}-`), 1);
  return `<section class="sheet-of" id="${place}">\n${lowered.replaceAll(WHOLE, "")}\n</section>`;
}
