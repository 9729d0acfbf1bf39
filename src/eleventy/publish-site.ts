import { join } from "node:path";
import picomatch from "picomatch";
import { listFolder, type Publication, publishFiles, sweepOutput } from "../io/publish-files.ts";
import { listAssets } from "../site/list-assets.ts";
import type { Site } from "../site/site.ts";
import { findDependency, findPackage } from "./find-package.ts";

/** Puts beside the pages what they need: linked files, the stylesheet and script, KaTeX's where there is math; sweeps what an earlier build left. */
export function publishSite(site: Site, output: string): Publication[] {
  const wanted = site.options.assets.length === 0 ? () => false : picomatch([...site.options.assets], { dot: true });
  const assets = listAssets(site, (path) => wanted(path)).map((path) => ({
    to: path,
    from: join(site.root, site.graph.assets.get(path)!),
  }));
  const files = [...assets, ...themeFiles(), ...mathFiles(site)];
  const failed = publishFiles(output, files);
  sweepOutput(output, new Set([...files.map((file) => file.to), ...pagePaths(site)]));
  return failed;
}

function themeFiles(): Publication[] {
  return listFolder(join(findPackage(), "_includes", "assets"), "_ieum");
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
