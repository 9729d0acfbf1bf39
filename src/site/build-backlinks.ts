import type { Href } from "./href.ts";
import type { Edge, Mention } from "../model/graph.ts";
import type { Note } from "../model/note.ts";
import { dirname } from "../text/path.ts";
import type { BacklinkView, ContextView } from "./page-view.ts";
import type { Site } from "./site.ts";

/** Groups the sentences that link to a note by the note they stand in. */
export function buildBacklinks(site: Site, note: Note, href: Href): BacklinkView[] {
  return group(site.graph.backlinks.get(note.id) ?? [], site, href, (edge: Edge, from) => {
    const { link } = edge;
    const sentence = link.context ?? { text: link.text, start: 0, end: link.text.length };
    return contextView(from, link.heading, sentence, href);
  });
}

/** Groups the sentences that name a note without a link. */
export function buildMentions(site: Site, note: Note, href: Href): BacklinkView[] {
  return group(site.graph.mentions.get(note.id) ?? [], site, href, (mention: Mention, from) =>
    contextView(from, from.sections[mention.section]?.heading ?? -1, mention, href),
  );
}

function group<T extends { readonly from: Note["id"] }>(
  items: readonly T[],
  site: Site,
  href: Href,
  view: (item: T, from: Note) => ContextView,
): BacklinkView[] {
  const groups = new Map<Note["id"], { from: Note; contexts: ContextView[] }>();
  for (const item of items) {
    const from = site.graph.notes.get(item.from)!;
    const found = groups.get(from.id) ?? { from, contexts: [] };
    groups.set(from.id, found);
    const context = view(item, from);
    const known = found.contexts.some(
      (other) => other.before === context.before && other.mark === context.mark && other.after === context.after,
    );
    if (!known) found.contexts.push(context);
  }
  return [...groups.values()].map(({ from, contexts }) => ({
    href: href(from.url),
    title: from.title,
    folder: folderTitle(site, from),
    contexts,
  }));
}

function folderTitle(site: Site, note: Note): string {
  const folder = dirname(note.path);
  return folder === "" ? "" : (site.outline.folders.get(folder)?.title ?? folder);
}

function contextView(
  from: Note,
  heading: number,
  sentence: { text: string; start: number; end: number },
  href: Href,
): ContextView {
  const under = from.headings[heading];
  const named = under !== undefined && !(heading === 0 && from.titleSource === "heading");
  return {
    before: sentence.text.slice(0, sentence.start),
    mark: sentence.text.slice(sentence.start, sentence.end),
    after: sentence.text.slice(sentence.end),
    heading: named ? under.text : "",
    href: href(from.url, named ? under.id : undefined),
  };
}
