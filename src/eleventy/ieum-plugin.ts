import type { Renderer } from "../site/create-renderer.ts";
import { createRenderer } from "../site/create-renderer.ts";
import type { Loader } from "../site/create-loader.ts";
import { renderFeed } from "../site/render-feed.ts";
import { renderSitemap } from "../site/render-sitemap.ts";
import type { Layout } from "../site/layout.ts";
import type { Note } from "../model/note.ts";
import type { GeneratedPage } from "../model/graph.ts";
import type { Site } from "../site/site.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { publishSearch, publishSite, type SearchFiles } from "./publish-site.ts";

/** What the plugin needs from whoever sets Eleventy up. */
export interface PluginInput {
  readonly loader: Loader;
  readonly layout: Layout;
  /** Pages show findings and reload themselves. */
  readonly preview: boolean;
  /** Called when a build has its site and nothing is written yet; what it throws ends the build. */
  readonly onLoad?: (site: Site) => void;
  /** Called when all is written. */
  readonly onWritten?: (site: Site) => Promise<void> | void;
}

interface OtherPage {
  readonly url: string;
  readonly render: () => string;
}

/**
 * Eleventy reads no front matter: ieum does, with findings where Eleventy would stop the build (`layout: post`, broken YAML), and
 * `---js` would run a stranger's code. No text file holds this delimiter.
 */
const NEVER = ["\0ieum", "\0ieum"];

/** Hands notes to Eleventy: Eleventy finds, routes and writes the files; what stands in them is looked up in the loaded site. */
export function ieumPlugin(config: EleventyConfig, input: PluginInput): void {
  let site: Site;
  let renderer: Renderer;
  let search: SearchFiles;
  let notes = new Map<string, Note>();
  config.setUseGitIgnore(false);
  config.setDataFileSuffixes([]);
  config.setFreezeReservedData(false);
  config.setFrontMatterParsingOptions({ delimiters: NEVER });
  config.on("eleventy.before", async ({ directories }) => {
    site = await input.loader.load();
    renderer = createRenderer(site, input.layout, input.preview);
    notes = new Map([...site.graph.notes.values()].map((note) => [note.filePath, note]));
    input.onLoad?.(site);
    search = publishSearch(site, directories.output);
  });
  config.addPreprocessor("ieum", "md", (data: PageData) =>
    data.pagination === undefined && noteOf(data) === undefined ? false : " ",
  );
  config.addGlobalData("eleventyExcludeFromCollections", true);
  config.addGlobalData("permalink", () => (data: PageData) => pageOf(data)?.url ?? urlOf(noteOf(data)));
  config.addGlobalData("ieumPages", () => otherPages());
  config.addTemplate("ieum-pages.md", "", {
    pagination: { data: "ieumPages", size: 1, alias: "ieumPage" },
    permalink: (data: PageData) => data.ieumPage!.url,
  });
  config.setLibrary("md", {
    disable: () => undefined,
    render: (_: string, data: PageData) => {
      const page = pageOf(data);
      const note = page === undefined ? noteOf(data) : undefined;
      return page !== undefined ? page.render() : note === undefined ? "" : renderer.note(note);
    },
  });
  config.on("eleventy.after", async ({ directories }) => {
    publishSite(site, directories.output, await search);
    await input.onWritten?.(site);
  });

  function noteOf(data: PageData): Note | undefined {
    return notes.get(relativeInput(data));
  }

  /** A draft is read but not written. */
  function urlOf(note: Note | undefined): string | false {
    return note === undefined || (note.frontMatter.draft && !site.options.drafts) ? false : note.url;
  }

  function otherPages(): OtherPage[] {
    const pages = [
      ...site.graph.pages.map((page: GeneratedPage) => ({ url: page.url, render: () => renderer.page(page) })),
      ...[...notes.values()].filter(isStranger).map((note) => ({ url: note.url, render: () => renderer.note(note) })),
    ];
    if (site.options.siteUrl === "") return pages;
    return [
      ...pages,
      { url: "/feed.xml", render: () => renderFeed(site) },
      { url: "/sitemap.xml", render: () => renderSitemap(site) },
    ];
  }
}

/** Eleventy knows notes by `.md` alone; `.MD` and `.markdown` come as pages of ours. */
function isStranger(note: Note): boolean {
  return !note.filePath.endsWith(".md");
}

/** The part of Eleventy's template data that is looked at. */
interface PageData {
  readonly page: { readonly inputPath: string };
  readonly eleventy: { readonly directories: { readonly input: string } };
  /** Of the one template that writes all generated pages. */
  readonly pagination?: unknown;
  readonly ieumPage?: OtherPage;
}

function pageOf(data: PageData): OtherPage | undefined {
  return data.ieumPage;
}

function relativeInput(data: PageData): string {
  const { input } = data.eleventy.directories;
  const path = data.page.inputPath;
  return path.startsWith(input) ? path.slice(input.length) : path.replace(/^\.\//, "");
}
