import type { Parts } from "../../../_includes/part.ts";
import type { Published } from "../../eleventy/publish-site.ts";
import { themeFolder } from "../../eleventy/find-package.ts";
import { joinLayers } from "../../check/join-layers.ts";
import { openBuildStore } from "../../io/build-store.ts";
import { readDates } from "../../io/read-dates.ts";
import { scanFolder } from "../../io/scan-folder.ts";
import { startParsePool } from "../../site/start-parse-pool.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Site } from "../../site/site.ts";
import { type BuildFacts, countFacts } from "../../site/build-facts.ts";
import type { LoaderInput } from "../../site/create-loader.ts";
import { fingerprintSite } from "../../io/fingerprint-site.ts";
import { checkBuiltSite } from "../../site/check-built-site.ts";
import type { Command } from "../command.ts";
import type { Context } from "../context.ts";
import { noteFlags, outputFolder, prepare } from "../prepare.ts";
import { createProgress } from "../progress.ts";
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
    const { root, options, cacheDir, parts } = await prepare(args, context);
    const written = args.text("output") ?? "_site";
    const output = outputFolder(written, root, context.cwd);
    // What an owner's own functions write depends on more than can be named.
    const isOwn = Object.keys(parts).length > 0;
    const store = openBuildStore<BuildFacts>(cacheDir === undefined || isOwn ? undefined : `${cacheDir}/builds`);
    const inspect = !args.flag("no-site-check");
    const dates = options.gitDates ? readDates(root, cacheDir) : Promise.resolve(new Map<string, string>());
    const found = scanFolder(root, options.exclude, [output]);
    // While threads start, this one reads the files.
    const pool = store.isNew ? startParsePool(options, found.notes.length, true) : undefined;
    let facts: BuildFacts | undefined;
    try {
      const input = { root, options, cacheDir, skip: [output], dates, pool };
      const fingerprint =
        cacheDir === undefined || isOwn
          ? ""
          : fingerprintSite({ root, options, found, dates: await dates, theme: themeFolder(), more: String(inspect) });
      facts = store.restore(fingerprint, output);
      if (facts === undefined) {
        const built = await buildAnew(input, output, { inspect, parts }, context);
        facts = built.facts;
        // What could not be written may be there the next time, though no note has changed.
        if (built.whole) store.keep(fingerprint, output, facts);
      }
    } finally {
      // Threads that nobody came to ask would keep the process alive.
      await pool?.close();
    }
    reportFindings({ root, ...facts }, context, options.guideUrl);
    context.out.write(summarizeBuild(facts, written, performance.now() - started, context.lang));
    return args.flag("strict") && facts.diagnostics.some((finding) => finding.severity !== "info") ? 1 : 0;
  },
};

/** Eleventy and the layouts are loaded only where something has to be built. `inspect`: what was built is checked too. */
async function buildAnew(
  input: LoaderInput,
  output: string,
  { inspect, parts }: { readonly inspect: boolean; readonly parts: Partial<Parts> },
  context: Context,
): Promise<{ readonly facts: BuildFacts; readonly whole: boolean }> {
  const { root, options } = input;
  const progress = createProgress(context);
  const { buildSite } = await import("../build-site.ts");
  try {
    let built: readonly Diagnostic[] = [];
    let unpublished: readonly Diagnostic[] = [];
    let whole = true;
    const onPages = async ({ graph }: Site, { isWhole, failed }: Published): Promise<void> => {
      unpublished = failed;
      whole = isWhole;
      if (inspect) built = (await checkBuiltSite({ folder: output, options, notes: { root, graph } })).diagnostics;
    };
    const settings = { parts, onWrite: progress.write, onPages };
    const site = await buildSite({ ...input, onProgress: progress.load }, output, settings);
    const facts = countFacts(site);
    const diagnostics = joinLayers(site, [...unpublished, ...built], inspect ? ["site"] : []);
    return { facts: { ...facts, diagnostics }, whole };
  } finally {
    progress.end();
  }
}
