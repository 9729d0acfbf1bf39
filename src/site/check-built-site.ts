import { joinParts, type SiteCheck } from "../check/site/check-site.ts";
import type { SitePart } from "../check/site/scan-part.ts";
import { createNotePlaces } from "../check/site/create-note-places.ts";
import { openBuiltSite } from "../io/open-built-site.ts";
import type { BuiltSite } from "../model/built-site.ts";
import type { Graph } from "../model/graph.ts";
import type { Options } from "../model/options.ts";
import { relativePath } from "../text/path.ts";
import { type SiteThreads, useThreads } from "./site-threads.ts";
import { openSiteWriter, type SiteFiles, type SiteWriter } from "./site-writer.ts";

/** A built site to be checked. */
export interface BuiltSiteInput {
  /** Absolute path of what was built. */
  readonly folder: string;
  readonly options: Pick<Options, "base" | "siteUrl" | "severity">;
  /** The notes from which it was built; findings then point at them where they can, and paths start at their folder. */
  readonly notes?: { readonly root: string; readonly graph: Graph };
  /** Those of the run, where it has any. */
  readonly threads?: SiteThreads;
}

/** Checks everything that was built, whoever wrote it. Findings of notes that their own check tells are left out. */
export async function checkBuiltSite(input: BuiltSiteInput): Promise<SiteCheck> {
  const site = openBuiltSite(input.folder);
  return join(input, site, await scanAll(input, site));
}

/** What a build writes last, and what no page refers to. */
const LATE = /^_ieum\/(?:search\/|files\.json$)/;

/**
 * Checks a site that was just written, all but for the search index, as `checkBuiltSite` does; what its writer has scanned need not be read
 * again. `expected`: what the writer was told that there would be. Where other files are there in the end, all is scanned again.
 */
export async function checkWrittenSite(
  input: BuiltSiteInput,
  expected: SiteFiles,
  writer: SiteWriter,
): Promise<SiteCheck> {
  const site = openBuiltSite(input.folder);
  const parts = await writer.scan();
  return join(input, site, isAs(expected, site) ? parts : await scanAll(input, site));
}

function isAs({ pages, others }: SiteFiles, { files }: BuiltSite): boolean {
  const rest = new Set([...pages, ...others].filter((file) => !LATE.test(file)));
  return files.every((file) => LATE.test(file) || rest.delete(file)) && rest.size === 0;
}

function scanAll({ folder, options, threads }: BuiltSiteInput, { files }: BuiltSite): Promise<readonly SitePart[]> {
  return useThreads(threads, (ones) => openSiteWriter(folder, { pages: [], others: files }, options, ones).scan());
}

function join({ folder, options, notes }: BuiltSiteInput, site: BuiltSite, parts: readonly SitePart[]): SiteCheck {
  if (notes === undefined) return joinParts(site, options, parts);
  const [root, output] = [notes.root, folder].map((path) => path.replaceAll("\\", "/"));
  const prefix = `${relativePath(`${root}/.`, output!)}/`;
  return joinParts(site, { ...options, prefix, notePlace: createNotePlaces(notes.graph) }, parts);
}
