import { join } from "node:path";
import picomatch from "picomatch";
import { listFolder, type Publication, publishFiles, sweepOutput } from "../io/publish-files.ts";
import { writeFileIfChanged } from "../io/write-file.ts";
import { listAssets } from "../site/list-assets.ts";
import { listDiagramFiles } from "../site/list-diagram-files.ts";
import { listPreviewFiles } from "../site/list-preview-files.ts";
import type { Site } from "../site/site.ts";
import { writeSearchIndex } from "../site/write-search-index.ts";
import { bundleSearch } from "./bundle-search.ts";
import { findDependency, themeFolder } from "./find-package.ts";

/** The search index and what opens it, on their way into an output; resolves to their paths there. */
export type SearchFiles = Promise<readonly string[]>;

/** Begins to write a site's search into an output; it goes on beside the pages. */
export async function publishSearch(site: Site, output: string): SearchFiles {
  const [names, script] = await Promise.all([writeSearchIndex(site, join(output, "_ieum", "search")), bundleSearch()]);
  writeFileIfChanged(join(output, "_ieum", "search.js"), script);
  return ["_ieum/search.js", ...names.map((name) => `_ieum/search/${name}`)];
}

/**
 * Puts beside the pages what they need: linked files, previews of notes, drawings alone, the stylesheet and scripts, KaTeX's where there is math;
 * sweeps what an earlier build left. `search`: paths of the search, which is written apart.
 */
export function publishSite(site: Site, output: string, search: readonly string[]): Publication[] {
  const wanted = site.options.assets.length === 0 ? () => false : picomatch([...site.options.assets], { dot: true });
  const assets = listAssets(site, (path) => wanted(path)).map((path) => ({
    to: path,
    from: join(site.root, site.graph.assets.get(path)!),
  }));
  const files = [...assets, ...pictureFiles(site), ...themeFiles(), ...mathFiles(site)];
  const failed = publishFiles(output, files);
  const written = [...files.map((file) => file.to), ...pagePaths(site), ...writeTexts(site, output), ...search];
  sweepOutput(output, new Set(written));
  return failed;
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

function pagePaths(site: Site): string[] {
  const urls = [...site.outline.sequence, ...site.graph.pages].map((page) => page.url.slice(1));
  return site.options.siteUrl === "" ? urls : [...urls, "feed.xml", "sitemap.xml"];
}
