import { themeFolder } from "../../eleventy/find-package.ts";
import { openBuildStore } from "../../io/build-store.ts";
import { readDates } from "../../io/read-dates.ts";
import { scanFolder } from "../../io/scan-folder.ts";
import { startParsePool } from "../../site/start-parse-pool.ts";
import { type BuildFacts, countFacts } from "../../site/build-facts.ts";
import type { LoaderInput } from "../../site/create-loader.ts";
import { fingerprintSite } from "../../site/fingerprint-site.ts";
import type { Command } from "../command.ts";
import type { Context } from "../context.ts";
import { noteFlags, outputFolder, prepare } from "../prepare.ts";
import { createProgress } from "../progress.ts";
import { reportFindings } from "../report-findings.ts";
import { summarizeBuild } from "../summarize-build.ts";

/** `ieum build`: notes in, site out. Findings do not stop it; under `--strict` they make it fail. */
export const build: Command = {
  flags: { ...noteFlags, output: { type: "string", short: "o" }, strict: { type: "boolean" } },
  async run(args, context) {
    const started = performance.now();
    const { root, options, cacheDir } = await prepare(args, context);
    const written = args.text("output") ?? "_site";
    const output = outputFolder(written, root, context.cwd);
    const dates = options.gitDates ? readDates(root, cacheDir) : Promise.resolve(new Map<string, string>());
    const store = openBuildStore<BuildFacts>(cacheDir === undefined ? undefined : `${cacheDir}/builds`);
    // While threads start, this one reads the files.
    const pool = store.isNew
      ? startParsePool(options, scanFolder(root, options.exclude, [output]).notes.length, true)
      : undefined;
    const input = { root, options, cacheDir, skip: [output], dates, pool };
    const fingerprint = cacheDir === undefined ? "" : await fingerprintSite(input, themeFolder());
    let facts = store.restore(fingerprint, output);
    if (facts === undefined) {
      facts = await buildAnew(input, output, context);
      store.keep(fingerprint, output, facts);
    }
    reportFindings({ root, ...facts }, context);
    context.out.write(summarizeBuild(facts, written, performance.now() - started, context.lang));
    return args.flag("strict") && facts.diagnostics.some((finding) => finding.severity !== "info") ? 1 : 0;
  },
};

/** Eleventy and the layouts are loaded only where something has to be built. */
async function buildAnew(input: LoaderInput, output: string, context: Context): Promise<BuildFacts> {
  const progress = createProgress(context);
  const { buildSite } = await import("../build-site.ts");
  try {
    return countFacts(await buildSite({ ...input, onProgress: progress.load }, output, progress.write));
  } finally {
    progress.end();
  }
}
