import type { Parts } from "../../_includes/part.ts";
import { joinLayers } from "../check/join-layers.ts";
import { convertPictures } from "../eleventy/convert-pictures.ts";
import type { Published } from "../eleventy/publish-site.ts";
import type { BuildStore } from "../io/build-store.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type BuildFacts, countFacts } from "../site/build-facts.ts";
import { type SiteWatch, watchBuiltSite } from "../site/check-built-site.ts";
import { createLoader, type LoaderInput } from "../site/create-loader.ts";
import type { SiteThreads } from "../site/site-threads.ts";
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
  readonly fingerprint: string;
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
  const loader = createLoader({ ...input, convert: convertPictures, onProgress: progress.load });
  const kept = store.begin(output);
  let watch: SiteWatch | undefined;
  let built: readonly Diagnostic[] = [];
  let beside: Published | undefined;
  try {
    const site = await buildSite(loader, root, output, {
      parts,
      threads,
      onWrite: progress.write,
      onStart({ graph }, expected) {
        if (inspect) watch = watchBuiltSite({ folder: output, options, notes: { root, graph }, threads }, expected());
      },
      onPage: (pages) => watch?.tellWritten(pages),
      async onPages(_, published) {
        beside = published;
        watch?.tellAllWritten();
        // While threads look at what was built.
        kept.add(published.paths);
        built = (await watch?.finish())?.diagnostics ?? [];
      },
    });
    const { isWhole = false, failed = [] } = beside ?? {};
    const diagnostics = joinLayers(site, [...failed, ...built], inspect ? ["site"] : []);
    const facts = { ...countFacts(site), diagnostics };
    // What could not be written may be there the next time, though no note has changed.
    if (isWhole) kept.end(fingerprint, facts);
    return facts;
  } finally {
    progress.end();
    kept.drop();
    await loader.close();
  }
}
