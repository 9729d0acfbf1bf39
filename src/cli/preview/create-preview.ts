import { rmSync } from "node:fs";
import { join } from "node:path";
import { buildWithEleventy } from "../../eleventy/build-with-eleventy.ts";
import { publishSearch, publishSite } from "../../eleventy/publish-site.ts";
import { readManifest } from "../../io/publish-files.ts";
import { writeFileIfChanged } from "../../io/write-file.ts";
import type { NoteId } from "../../model/note-id.ts";
import { createRenderer, type Renderer } from "../../site/create-renderer.ts";
import { findAffected } from "../../site/find-affected.ts";
import type { Layout } from "../../site/layout.ts";
import type { Loader } from "../../site/create-loader.ts";
import type { Site } from "../../site/site.ts";

/** A site on disk that follows its notes. */
export interface Preview {
  /** Builds everything, through Eleventy. */
  build(layout: Layout): Promise<Site>;
  /** Loads again and writes the pages that change; `onWritten` is told their URLs, the nearest first. */
  update(onWritten: (urls: readonly string[]) => void): Promise<Site>;
  /** Waits for what is still being written behind the pages. */
  close(): Promise<void>;
}

/** The search index is written anew once the author has paused for so many milliseconds. */
const PAUSE = 2000;

/** Makes the preview of a notes folder in another folder. */
export function createPreview(root: string, output: string, loader: Loader): Preview {
  let site: Site;
  let layout: Layout;
  let pause: NodeJS.Timeout | undefined;
  let search: Promise<void> = Promise.resolve();
  return {
    async build(given) {
      layout = given;
      rmSync(output, { recursive: true, force: true });
      await buildWithEleventy({
        root,
        output,
        loader,
        layout,
        preview: true,
        onLoad: (loaded) => {
          site = loaded;
        },
      });
      return site;
    },
    async update(onWritten) {
      const before = site;
      site = await loader.load();
      const renderer = createRenderer(site, layout, true);
      const { near, far } = findAffected(before, site);
      onWritten(writeNotes(near, renderer));
      const others = site.graph.pages
        .filter((page) => writePage(page.url, renderer.page(page)))
        .map((page) => page.url);
      publishSite(site, output, searchPaths());
      indexLater();
      onWritten([...writeNotes(far, renderer), ...others]);
      return site;
    },
    close() {
      clearTimeout(pause);
      return search;
    },
  };

  function indexLater(): void {
    clearTimeout(pause);
    pause = setTimeout(() => {
      search = search
        .then(() => publishSearch(site, output).paths)
        .then((paths) => void publishSite(site, output, paths))
        // Pages are right all the same; the search stays as it was until the next change.
        .catch(() => undefined);
    }, PAUSE).unref();
  }

  /** The search as it lies there, until it is written anew. */
  function searchPaths(): string[] {
    return readManifest(output).filter((path) => /^_ieum\/search(?:\.js$|\/)/.test(path));
  }

  function writeNotes(ids: Iterable<NoteId>, renderer: Renderer): string[] {
    const urls: string[] = [];
    for (const id of ids) {
      const note = site.graph.notes.get(id)!;
      if (writePage(note.url, renderer.note(note))) urls.push(note.url);
    }
    return urls;
  }

  function writePage(url: string, html: string): boolean {
    return writeFileIfChanged(join(output, url), html);
  }
}
