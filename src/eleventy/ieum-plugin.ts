import { dirname, join } from "node:path";
import { makeFolder } from "../io/write-file.ts";
import type { Page as PageFile } from "../io/write-page.ts";
import type { Renderer } from "../site/create-renderer.ts";
import { createRenderer } from "../site/create-renderer.ts";
import type { Loader } from "../site/create-loader.ts";
import { listFeeds } from "../site/list-feeds.ts";
import type { Layout } from "../site/layout.ts";
import type { SearchIndex } from "../site/search-index.ts";
import type { Site } from "../site/site.ts";
import type { SiteFiles } from "../site/site-writer.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { clearPlaces, sweepOutput } from "../io/publish-files.ts";
import { listExpected, type Published, publishBeside, publishSearch, type SearchFiles } from "./publish-site.ts";

/** What the plugin needs from whoever sets Eleventy up. */
export interface PluginInput {
  readonly loader: Loader;
  readonly layout: Layout;
  /** Pages show findings and reload themselves. */
  readonly preview: boolean;
  /** Takes pages as they are made, in place of Eleventy, which would hold all of them; nobody else's transforms read them. */
  readonly sink?: PageSink;
  /** The search index of a site that has just been loaded, where one is on its way already. */
  readonly search?: () => SearchIndex | undefined;
  /** Called when a build has its site and nothing is written yet; what it throws ends the build. */
  readonly onLoad?: (site: Site) => void;
  /** Called before pages are written, when the search index is on its way. `expected` lists what the output will hold. */
  readonly onStart?: (site: Site, expected: () => SiteFiles) => void;
  /** Called when the search index is written, with its paths in the output; pages may still be on their way. */
  readonly onSearch?: (paths: readonly string[]) => void;
  /** Called when all is there that pages refer to, but for what could not be written, while a thread still writes the search index. */
  readonly onPages?: (site: Site, beside: Published) => void | Promise<void>;
  /** Called when all is written. */
  readonly onWritten?: (site: Site, beside: Published) => Promise<void> | void;
}

/** Writes a build's pages; what it throws ends the build. */
export interface PageSink {
  readonly write: (page: PageFile) => Promise<void>;
  /** Waits until all that it was given are on the disk. */
  readonly flush: () => Promise<void>;
}

/** The format of the one template: nobody's files have it. */
const FORMAT = "ieum-pages";

/** A file to be written by Eleventy: where, and what stands in it. */
interface Page {
  readonly url: string;
  readonly render: () => string;
}

/** Eleventy's data for one page: its place among `pages`, for whatever else stood here Eleventy would copy for every page. */
interface PageData {
  readonly ieumPage: number;
}

/**
 * Hands a site to Eleventy: one paginated template of which each note and each generated page is a page. Notes are no templates of
 * their own: Eleventy would read each again, take its front matter as data and run `---js`.
 */
export function ieumPlugin(config: EleventyConfig, input: PluginInput): void {
  const { sink } = input;
  let site: Site;
  let pages: readonly Page[] = [];
  let search: SearchFiles;
  config.setUseGitIgnore(false);
  config.setDataFileSuffixes([]);
  config.ignores.add("**/*.md");
  config.ignores.add(`**/*.${FORMAT}`);
  config.on("eleventy.before", async ({ directories }) => {
    site = await input.loader.load();
    pages = pagesOf(site, createRenderer(site, input.layout, input.preview));
    input.onLoad?.(site);
    const paths = pages.map(({ url }) => url.slice(1));
    clearPlaces(directories.output, paths);
    // Eleventy remembers which folders are not there, and would make each again for each of its pages.
    for (const folder of new Set(paths.map(dirname))) makeFolder(join(directories.output, folder));
    search = publishSearch(site, directories.output, input.search?.());
    if (input.onSearch !== undefined) search.paths.then(input.onSearch, () => undefined);
    input.onStart?.(site, () => listExpected(site, directories.output));
  });
  config.addGlobalData("ieumPages", () => pages.map((_, index) => index));
  config.addTemplateFormats(FORMAT);
  config.addExtension(FORMAT, {
    read: false,
    useLayouts: false,
    compile: () => (data: PageData) => (sink === undefined ? pages[data.ieumPage]!.render() : String(data.ieumPage)),
  });
  // Eleventy renders all pages, then transforms and writes one after another.
  if (sink !== undefined) {
    // Set, not added: what is added is timed, and that it takes its time would be told to the owner as a warning.
    config.transforms[FORMAT] = async (place: string) => {
      const { url, render } = pages[Number(place)]!;
      await sink.write({ path: url.slice(1), text: render() });
      return place;
    };
  }
  config.addTemplate(`site.${FORMAT}`, "", {
    pagination: { data: "ieumPages", size: 1, alias: "ieumPage" },
    permalink: (data: PageData) => pages[data.ieumPage]!.url,
    eleventyExcludeFromCollections: true,
  });
  config.on("eleventy.after", async ({ directories }) => {
    const flushed = sink?.flush();
    // It is waited for below, when what can be done beside it is done.
    flushed?.catch(() => undefined);
    const beside = publishBeside(site, directories.output);
    await flushed;
    await search.script;
    await input.onPages?.(site, beside);
    sweepOutput(directories.output, new Set([...beside.paths, ...(await search.paths)]));
    await input.onWritten?.(site, beside);
  });
}

/** A draft is read but not written. */
function pagesOf(site: Site, renderer: Renderer): Page[] {
  const [first, ...others] = site.outline.sequence.map((note) => ({
    url: note.url,
    render: () => renderer.note(note),
  }));
  return [
    // An owner's part that fails is told of a page of their own.
    ...(first === undefined ? [] : [first]),
    // They are large: while they are made, a thread is done with what keeps it from writing pages.
    ...site.graph.pages.map((page) => ({ url: page.url, render: () => renderer.page(page) })),
    ...listFeeds(site).map(({ url, render }) => ({ url, render: () => render(site) })),
    ...others,
  ];
}
