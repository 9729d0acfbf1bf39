import { existsSync } from "node:fs";
import { join, posix, resolve } from "node:path";
import picomatch from "picomatch";
import {
  type FailedPublication,
  listFolder,
  type Publication,
  publishFiles,
  publishText,
  readManifest,
  removeStale,
} from "../io/publish-files.ts";
import { openBuiltSite } from "../io/open-built-site.ts";
import { writeFileIfChanged } from "../io/write-file.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Note } from "../model/note.ts";
import { searchEntryFile } from "../search/search-entry.ts";
import { listAssets } from "../site/list-assets.ts";
import { listDiagramFiles } from "../site/list-diagram-files.ts";
import { listFeeds } from "../site/list-feeds.ts";
import { type SearchIndex, makeSearchIndex } from "../site/search-index.ts";
import { listPreviewFiles } from "../site/list-preview-files.ts";
import type { Site } from "../site/site.ts";
import type { SiteThreads } from "../site/site-threads.ts";
import type { SiteFiles } from "../site/site-writer.ts";
import { unpublishedFiles } from "../site/unpublished-files.ts";
import { bundleSearch } from "./bundle-search.ts";
import { findDependency, themeFolder } from "./find-package.ts";

/** A site's search on its way into an output. */
export interface SearchFiles {
  /** What pages refer to is there. */
  readonly script: Promise<void>;
  /** All is there: its paths in the output. */
  readonly paths: Promise<readonly string[]>;
}

/** Makes a search index for an output, into which nothing is written before `publishSearch`. `threads`: those of the run, where it has any. */
export function makeSearch(notes: Iterable<Note>, output: string, threads?: SiteThreads): SearchIndex {
  return makeSearchIndex(notes, join(output, SEARCH), threads);
}

/** Begins to write a site's search into an output; it goes on beside the pages. `made`: its index, where one is on its way already. */
export function publishSearch(site: Site, output: string, made?: SearchIndex): SearchFiles {
  const index = (made ?? makeSearch(site.outline.sequence, output)).write();
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

/** What lies in an output when all is written, but for the search. */
export interface Published {
  readonly paths: readonly string[];
  /** All that should be there is. */
  readonly isWhole: boolean;
  /** Findings about files that could not be put there. */
  readonly failed: readonly Diagnostic[];
}

/**
 * Puts beside the pages what they need: linked files, previews of notes, drawings alone, the stylesheet and scripts, KaTeX's where there
 * is math; takes away what an earlier build left, but for the search. A file that cannot be written keeps none of the others from it.
 */
export function publishBeside(site: Site, output: string): Published {
  const { files, taken } = listBeside(site);
  const texts = [...listPreviewFiles(site), ...listDiagramFiles(site)];
  const failed = [
    ...taken,
    ...publishFiles(output, files),
    ...texts.flatMap(({ path, text }) => publishText(output, path, text())),
  ];
  const lost = new Set(failed.map(({ to }) => to));
  const beside = [...files.map((file) => file.to), ...texts.map(({ path }) => path)].filter((path) => !lost.has(path));
  const paths = [...beside, ...listPagePaths(site)];
  removeStale(output, new Set(paths), (path) => !path.startsWith(SEARCH));
  return { paths, isWhole: failed.length === 0, failed: unpublishedFiles(site, failed, resolve(output)) };
}

/**
 * Lists what an output will hold when all is written: the pages and everything else, also what others have put there. Of the search it names the files that have a fixed name.
 */
export function listExpected(site: Site, output: string): SiteFiles {
  const texts = [...listPreviewFiles(site), ...listDiagramFiles(site)];
  const earlier = new Set(readManifest(output));
  const others = existsSync(output) ? openBuiltSite(output).files.filter((path) => !earlier.has(path)) : [];
  const pages = listPagePaths(site);
  const isPage = new Set(pages);
  const all = [
    ...new Set([
      ...listBeside(site).files.map(({ to }) => to),
      ...texts.map(({ path }) => path),
      `${SEARCH}.js`,
      `${SEARCH}/${searchEntryFile}`,
      ...others,
    ]),
  ];
  return { pages, others: all.filter((path) => !isPage.has(path)) };
}

/** Files that are copied beside pages, and those in whose place a page stands. */
export interface BesideFiles {
  readonly files: readonly Publication[];
  readonly taken: readonly FailedPublication[];
}

/** Lists the files that are copied beside pages: linked files, pictures, the stylesheet and scripts, KaTeX's where there is math. */
export function listBeside(site: Site): BesideFiles {
  const wanted = site.options.assets.length === 0 ? () => false : picomatch([...site.options.assets], { dot: true });
  const assets = listAssets(site, (path) => wanted(path)).map((path) => ({
    to: path,
    from: join(site.root, site.graph.assets.get(path)!),
  }));
  const pages = new Set(listPagePaths(site));
  const isTaken = ({ to }: Publication): boolean => isOnPage(to, pages);
  return {
    files: [...assets.filter((file) => !isTaken(file)), ...pictureFiles(site), ...themeFiles(), ...mathFiles(site)],
    taken: assets.filter(isTaken).map(({ to }) => ({ to, reason: "taken" })),
  };
}

/** Whether a page is at a path, or where a folder above it must be. */
function isOnPage(path: string, pages: ReadonlySet<string>): boolean {
  for (let at = path; at !== "."; at = posix.dirname(at)) if (pages.has(at)) return true;
  return false;
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
  return [...site.outline.sequence, ...site.graph.pages, ...listFeeds(site)].map(({ url }) => url.slice(1));
}
