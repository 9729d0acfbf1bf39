import { join } from "node:path";
import picomatch from "picomatch";
import { listFolder, type Publication, publishFiles, removeStale } from "../io/publish-files.ts";
import { writeFileIfChanged } from "../io/write-file.ts";
import { listAssets } from "../site/list-assets.ts";
import { listDiagramFiles } from "../site/list-diagram-files.ts";
import { listPreviewFiles } from "../site/list-preview-files.ts";
import type { Site } from "../site/site.ts";
import { writeSearchIndex } from "../site/write-search-index.ts";
import { bundleSearch } from "./bundle-search.ts";
import { findDependency, themeFolder } from "./find-package.ts";

/** A site's search on its way into an output. */
export interface SearchFiles {
  /** What pages refer to is there. */
  readonly script: Promise<void>;
  /** All is there: its paths in the output. */
  readonly paths: Promise<readonly string[]>;
}

/** Begins to write a site's search into an output; it goes on beside the pages. */
export function publishSearch(site: Site, output: string): SearchFiles {
  const index = writeSearchIndex(site, join(output, SEARCH));
  const script = writeScript(output);
  const paths = Promise.all([index, script]).then(([names]) => [
    `${SEARCH}.js`,
    ...names.map((name) => `${SEARCH}/${name}`),
  ]);
  // Whoever waits for it is told of a failure.
  paths.catch(() => undefined);
  return { script, paths };
}

const SEARCH = "_ieum/search";

async function writeScript(output: string): Promise<void> {
  writeFileIfChanged(join(output, `${SEARCH}.js`), await bundleSearch());
}

/**
 * Puts beside the pages what they need: linked files, previews of notes, drawings alone, the stylesheet and scripts, KaTeX's where there
 * is math; takes away what an earlier build left, but for the search. Gives all paths that are there now.
 */
export function publishBeside(site: Site, output: string): string[] {
  const files = listBeside(site);
  publishFiles(output, files);
  const written = [...files.map((file) => file.to), ...listPagePaths(site), ...writeTexts(site, output)];
  removeStale(output, new Set(written), (path) => !path.startsWith(SEARCH));
  return written;
}

/** Lists the files that are copied beside pages: linked files, pictures, the stylesheet and scripts, KaTeX's where there is math. */
export function listBeside(site: Site): Publication[] {
  const wanted = site.options.assets.length === 0 ? () => false : picomatch([...site.options.assets], { dot: true });
  const assets = listAssets(site, (path) => wanted(path)).map((path) => ({
    to: path,
    from: join(site.root, site.graph.assets.get(path)!),
  }));
  return [...assets, ...pictureFiles(site), ...themeFiles(), ...mathFiles(site)];
}

function writeTexts(site: Site, output: string): string[] {
  return [...listPreviewFiles(site), ...listDiagramFiles(site)].map(({ path, text }) => {
    writeFileIfChanged(join(output, path), text());
    return path;
  });
}

function pictureFiles(site: Site): Publication[] {
  return [...site.pictures.values()].flat().map(({ file, name }) => ({ from: file, to: `_ieum/images/${name}` }));
}

function themeFiles(): Publication[] {
  return listFolder(themeFolder(), "_ieum");
}

function mathFiles(site: Site): Publication[] {
  if (!site.outline.sequence.some((note) => note.hasMath)) return [];
  const katex = join(findDependency("katex"), "dist");
  const fonts = listFolder(join(katex, "fonts"), "_ieum/katex/fonts").filter((file) => file.to.endsWith(".woff2"));
  return [{ from: join(katex, "katex.min.css"), to: "_ieum/katex/katex.min.css" }, ...fonts];
}

/** Lists the pages of a site as paths in the output. */
export function listPagePaths(site: Site): string[] {
  const urls = [...site.outline.sequence, ...site.graph.pages].map((page) => page.url.slice(1));
  return site.options.siteUrl === "" ? urls : [...urls, "feed.xml", "sitemap.xml"];
}
