import { dirname, join } from "node:path";
import { encodeUtf8 } from "../io/utf8.ts";
import { makeFolder } from "../io/write-file.ts";
import type { Renderer } from "../site/create-renderer.ts";
import { createRenderer } from "../site/create-renderer.ts";
import type { Loader } from "../site/create-loader.ts";
import { listFeeds } from "../site/list-feeds.ts";
import type { Layout } from "../site/layout.ts";
import type { SearchIndex } from "../site/search-index.ts";
import type { SiteFiles } from "../site/scan-built-site.ts";
import type { Site } from "../site/site.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { createReleaser, HELD } from "./create-releaser.ts";
import { clearPlaces, sweepOutput } from "../io/publish-files.ts";
import { listExpected, type Published, publishBeside, publishSearch, type SearchFiles } from "./publish-site.ts";

/** What the plugin needs from whoever sets Eleventy up. */
export interface PluginInput {
  readonly loader: Loader;
  readonly layout: Layout;
  /** Pages show findings and reload themselves. */
  readonly preview: boolean;
  /** Pages are made as they are written, as bytes that are let go of thereafter: nobody else's transforms read them. */
  readonly raw?: boolean;
  /** The search index of a site that has just been loaded, where one is on its way already. */
  readonly search?: () => SearchIndex | undefined;
  /** Called when a build has its site and nothing is written yet; what it throws ends the build. */
  readonly onLoad?: (site: Site) => void;
  /** Called before pages are written, when the search index is on its way. `expected` lists what the output will hold. */
  readonly onStart?: (site: Site, expected: () => SiteFiles) => void;
  /** Called as pages are written: the first so many are on the disk, in the order of `listPagePaths`; where they are not `raw`, once for all. */
  readonly onPage?: (pages: number) => void;
  /** Called when the search index is written, with its paths in the output; pages may still be on their way. */
  readonly onSearch?: (paths: readonly string[]) => void;
  /** Called when all is there that pages refer to, but for what could not be written, while a thread still writes the search index. */
  readonly onPages?: (site: Site, beside: Published) => void | Promise<void>;
  /** Called when all is written. */
  readonly onWritten?: (site: Site, beside: Published) => Promise<void> | void;
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
    compile: () => (data: PageData) => (input.raw === true ? String(data.ieumPage) : pages[data.ieumPage]!.render()),
  });
  // Eleventy renders all pages, then writes all, and holds what it wrote; transforms run right before each is written.
  if (input.raw === true) {
    const release = createReleaser();
    // Set, not added: what is added is timed, and that it takes its time would be told to the owner as a warning.
    config.transforms[FORMAT] = (place: string) => {
      const index = Number(place);
      if (index % HELD === 0 && index > 0) input.onPage?.(index - HELD);
      return release(encodeUtf8(pages[index]!.render()));
    };
  }
  config.addTemplate(`site.${FORMAT}`, "", {
    pagination: { data: "ieumPages", size: 1, alias: "ieumPage" },
    permalink: (data: PageData) => pages[data.ieumPage]!.url,
    eleventyExcludeFromCollections: true,
  });
  config.on("eleventy.after", async ({ directories }) => {
    input.onPage?.(pages.length);
    const beside = publishBeside(site, directories.output);
    await search.script;
    await input.onPages?.(site, beside);
    sweepOutput(directories.output, new Set([...beside.paths, ...(await search.paths)]));
    await input.onWritten?.(site, beside);
  });
}

/** A draft is read but not written. */
function pagesOf(site: Site, renderer: Renderer): Page[] {
  return [
    ...site.outline.sequence.map((note) => ({ url: note.url, render: () => renderer.note(note) })),
    ...site.graph.pages.map((page) => ({ url: page.url, render: () => renderer.page(page) })),
    ...listFeeds(site).map(({ url, render }) => ({ url, render: () => render(site) })),
  ];
}
