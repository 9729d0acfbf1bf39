import { join } from "node:path";
import { removeFile } from "../../io/publish-files.ts";
import { writeFileIfChanged } from "../../io/write-file.ts";
import type { GeneratedPage } from "../../model/graph.ts";
import type { NoteId } from "../../model/note-id.ts";
import type { Renderer } from "../../site/create-renderer.ts";
import { listFeeds } from "../../site/list-feeds.ts";
import type { Site } from "../../site/site.ts";

/** Pages that are still to be written. A page is owed until it is on disk, however often its writing is put off. */
export interface Debt {
  /** Owes the pages that a load has changed; those that are gone are taken away at once, and their URLs given. */
  readonly add: (before: Site, after: Site, notes: Iterable<NoteId>, pages: readonly GeneratedPage[]) => string[];
  /** A note's page was written otherwise. */
  readonly forgive: (id: NoteId) => void;
  /** Writes the notes, and the pages that list some of them, step by step; `urls` takes those of changed pages. */
  readonly payLight: (site: Site, renderer: Renderer, urls: string[]) => Iterable<unknown>;
  /** Writes the pages that list all notes. */
  readonly payHeavy: (site: Site, renderer: Renderer, urls: string[]) => Iterable<unknown>;
  readonly isHeavy: () => boolean;
}

const HEAVY: ReadonlySet<GeneratedPage["kind"]> = new Set(["map", "search", "references", "tags", "recent", "print"]);

/** A page with more entries takes too long to be written between two saves. */
const LONG = 500;

/** Begins with nothing owed in an output. */
export function createDebt(output: string): Debt {
  const notes = new Set<NoteId>();
  /** By URL. */
  const pages = new Map<string, GeneratedPage>();
  let feeds = false;
  return {
    add(before, after, ids, changed) {
      const gone: string[] = [];
      if (before.outline.places !== after.outline.places || before.graph.pages !== after.graph.pages) {
        const urls = new Set(urlsOf(after));
        gone.push(...urlsOf(before).filter((url) => !urls.has(url)));
        for (const url of gone) removeFile(output, url.slice(1));
      }
      for (const id of ids) notes.add(id);
      for (const page of changed) pages.set(page.url, page);
      feeds ||= after.options.siteUrl !== "";
      return gone;
    },
    forgive: (id) => void notes.delete(id),
    *payLight(site, renderer, urls) {
      for (const id of notes) {
        const note = site.graph.notes.get(id);
        if (note !== undefined && site.outline.places.has(note.url)) write(note.url, renderer.note(note), urls);
        notes.delete(id);
        yield;
      }
      yield* pay((page) => !isHeavy(page, site), site, renderer, urls);
    },
    *payHeavy(site, renderer, urls) {
      yield* pay(() => true, site, renderer, urls);
      if (!feeds) return;
      for (const { url, render } of listFeeds(site)) yield write(url, render(site), urls);
      feeds = false;
    },
    isHeavy: () => pages.size > 0 || feeds,
  };

  function* pay(
    isNow: (page: GeneratedPage) => boolean,
    site: Site,
    renderer: Renderer,
    urls: string[],
  ): Iterable<unknown> {
    const there = new Map(site.graph.pages.map((page) => [page.url, page]));
    for (const url of pages.keys()) {
      const page = there.get(url);
      if (page !== undefined && !isNow(page)) continue;
      if (page !== undefined) write(url, renderer.page(page), urls);
      pages.delete(url);
      yield;
    }
  }

  function write(url: string, html: string, urls: string[]): void {
    if (writeFileIfChanged(join(output, url), html)) urls.push(url);
  }
}

function isHeavy({ kind, key }: GeneratedPage, { outline }: Site): boolean {
  if (kind === "tag") return (outline.tagged.get(key)?.notes.length ?? 0) > LONG;
  return HEAVY.has(kind);
}

function urlsOf(site: Site): string[] {
  return [...site.outline.sequence, ...site.graph.pages].map(({ url }) => url);
}
