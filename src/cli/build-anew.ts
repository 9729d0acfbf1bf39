import { join, relative } from "node:path";
import type { Parts } from "../../_includes/part.ts";
import { joinLayers } from "../check/join-layers.ts";
import { convertPictures } from "../eleventy/convert-pictures.ts";
import { makeSearch, type Published } from "../eleventy/publish-site.ts";
import type { BuildStore } from "../io/build-store.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type BuildFacts, countFacts } from "../site/build-facts.ts";
import { checkWrittenSite } from "../site/check-built-site.ts";
import { createLoader, type LoaderInput } from "../site/create-loader.ts";
import type { SearchIndex } from "../site/search-index.ts";
import type { SiteThreads } from "../site/site-threads.ts";
import { openSiteWriter, type SiteFiles, type SiteWriter } from "../site/site-writer.ts";
import { buildSite } from "./build-site.ts";
import type { Context } from "./context.ts";
import { createProgress } from "./progress.ts";

/** A build that the store does not have, and where it goes. */
export interface Anew {
  /** Absolute. */
  readonly output: string;
  /** What was built is checked too. */
  readonly inspect: boolean;
  readonly parts: Partial<Parts>;
  readonly threads: SiteThreads;
  readonly store: BuildStore<BuildFacts>;
  /** Names what the site was built from; asked for when it is built. */
  readonly fingerprint: () => Promise<string>;
}

/**
 * Builds a site, checks it while it is being written, and keeps it.
 * @throws UsageError as `buildSite` does
 */
export async function buildAnew(
  input: LoaderInput,
  { output, inspect, parts, threads, store, fingerprint }: Anew,
  context: Context,
): Promise<BuildFacts> {
  const { root, options } = input;
  const progress = createProgress(context);
  let search: SearchIndex | undefined;
  const loader = createLoader({
    ...input,
    convert: convertPictures,
    onProgress: progress.load,
    onPlaced: (notes) => void (search = makeSearch(notes.values(), output, threads)),
  });
  const kept = store.begin(output, async (task) => {
    const pool = threads.start();
    return pool === undefined ? [] : pool.run(pool.size - 1, "keep", task);
  });
  let expected: SiteFiles | undefined;
  let writer: SiteWriter | undefined;
  let built: readonly Diagnostic[] = [];
  let beside: Published | undefined;
  try {
    const site = await buildSite(loader, root, output, {
      parts,
      search: () => search,
      onWrite: progress.write,
      onStart(_, list) {
        expected = list();
        writer = openSiteWriter(output, expected, inspect ? options : undefined, threads);
      },
      sink: {
        write: (page) => writer!.write(page),
        flush: () => writer!.flush(),
      },
      onSearch: kept.add,
      async onPages({ graph }, published) {
        beside = published;
        kept.add(published.paths);
        const site = { folder: output, options, notes: { root, graph }, threads };
        if (inspect) built = (await checkWrittenSite(site, expected!, writer!)).diagnostics;
      },
    });
    const { isWhole = false, failed = [] } = beside ?? {};
    const diagnostics = joinLayers(site, [...failed, ...built], inspect ? ["site"] : []);
    const facts = { ...countFacts(site), diagnostics };
    // What could not be written may be there the next time, though no note has changed; and a page of somebody else may be mended.
    const isKept = isWhole && !store.isOff && !built.some((finding) => isAbout(finding, root, output));
    if (isKept) await kept.end(await fingerprint(), facts);
    return facts;
  } finally {
    progress.end();
    // Where the build has failed, one may wait for pages that will not come.
    await threads.close();
    await kept.drop();
    await loader.close();
  }
}

/** Whether a finding that matters stands in a file of the output itself, not in a note. */
function isAbout({ severity, path }: Diagnostic, root: string, output: string): boolean {
  return severity !== "info" && !relative(output, join(root, path)).startsWith("..");
}
