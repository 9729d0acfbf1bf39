import type { Published } from "../../eleventy/publish-site.ts";
import { themeFolder } from "../../eleventy/find-package.ts";
import { joinLayers } from "../../check/join-layers.ts";
import { type BuildStore, openBuildStore } from "../../io/build-store.ts";
import { codeVersion } from "../../io/code-version.ts";
import { hash } from "../../io/hash.ts";
import { readDates } from "../../io/read-dates.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { type BuildFacts, countFacts } from "../../site/build-facts.ts";
import { type SiteWatch, watchBuiltSite } from "../../site/check-built-site.ts";
import { createLoader, type Loader } from "../../site/create-loader.ts";
import type { ConvertPictures } from "../../site/picture.ts";
import { createSiteThreads, type SiteThreads } from "../../site/site-threads.ts";
import type { Command } from "../command.ts";
import { noteFlags, outputFolder, prepare, type Prepared } from "../prepare.ts";
import { createProgress, type ProgressReport } from "../progress.ts";
import { reportFindings } from "../report-findings.ts";
import { summarizeBuild } from "../summarize-build.ts";

/** `ieum build`: notes in, site out. Findings do not stop it; under `--strict` they make it fail. */
export const build: Command = {
  flags: {
    ...noteFlags,
    output: { type: "string", short: "o" },
    strict: { type: "boolean" },
    "no-site-check": { type: "boolean" },
  },
  async run(args, context) {
    const started = performance.now();
    const prepared = await prepare(args, context);
    const { root, options, cacheDir, parts } = prepared;
    const written = args.text("output") ?? "_site";
    const output = outputFolder(written, root, context.cwd);
    // What an owner's own functions write depends on more than can be named.
    const isOwn = Object.keys(parts).length > 0;
    const store = openBuildStore<BuildFacts>(cacheDir === undefined || isOwn ? undefined : `${cacheDir}/builds`);
    const inspect = !args.flag("no-site-check");
    const dates = options.gitDates ? readDates(root, cacheDir) : Promise.resolve(new Map<string, string>());
    const threads = createSiteThreads();
    const progress = createProgress(context);
    const onProgress = progress.load;
    const loader = createLoader({ root, options, cacheDir, skip: [output], dates, threads, convert, onProgress });
    let facts: BuildFacts | undefined;
    try {
      // Taken before anything is built: of a file that changes meanwhile, the next run makes a new one.
      const notes = store.isOff ? "" : loader.fingerprint();
      const beside = JSON.stringify([...(await dates), inspect]);
      const fingerprint = store.isOff ? "" : hash(notes, beside, codeVersion([".", "../_includes", themeFolder()]));
      facts = store.restore(fingerprint, output);
      facts ??= await buildAnew({ ...prepared, output, inspect, threads, loader, store, fingerprint }, progress);
    } finally {
      progress.end();
      // Threads that nobody came to ask would keep the process alive.
      await Promise.all([loader.close(), threads.close()]);
    }
    reportFindings({ root, ...facts }, context, options.guideUrl);
    context.out.write(summarizeBuild(facts, written, performance.now() - started, context.lang));
    return args.flag("strict") && facts.diagnostics.some((finding) => finding.severity !== "info") ? 1 : 0;
  },
};

/** Eleventy's Image is looked for only where the options ask for pictures. */
const convert: ConvertPictures = async (...input) =>
  (await import("../../eleventy/convert-pictures.ts")).convertPictures(...input);

/** A build that the store does not have. */
interface Anew extends Pick<Prepared, "root" | "options" | "parts"> {
  /** Absolute. */
  readonly output: string;
  /** What was built is checked too. */
  readonly inspect: boolean;
  readonly threads: SiteThreads;
  readonly loader: Loader;
  readonly store: BuildStore<BuildFacts>;
  readonly fingerprint: string;
}

/** Eleventy and the layouts are loaded only where something has to be built. */
async function buildAnew(input: Anew, progress: ProgressReport): Promise<BuildFacts> {
  const { root, options, parts, output, inspect, threads, loader, store, fingerprint } = input;
  const { buildSite } = await import("../build-site.ts");
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
    kept.drop();
  }
}
