import { basename } from "node:path";
import { themeFolder } from "../../eleventy/find-package.ts";
import { openBuildStore } from "../../io/build-store.ts";
import { codeVersion } from "../../io/code-version.ts";
import { hash } from "../../io/hash.ts";
import { readDates } from "../../io/read-dates.ts";
import { scanFolder } from "../../io/scan-folder.ts";
import type { BuildFacts } from "../../site/build-facts.ts";
import { createNoteReader } from "../../site/create-note-reader.ts";
import { fingerprintNotes } from "../../site/fingerprint-notes.ts";
import { createSiteThreads } from "../../site/site-threads.ts";
import type { Command } from "../command.ts";
import { noteFlags, outputFolder, prepare } from "../prepare.ts";
import { summarizeBuild } from "../summarize-build.ts";

/** `ieum build`: notes in, site out. Findings do not stop it; under `--strict` they make it fail. What a build that is kept has no use for is not loaded. */
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
    const threads = createSiteThreads();
    let facts: BuildFacts | undefined;
    try {
      const reader = createNoteReader({ root, options, cacheDir, whole: true, threads });
      // Threads take a while to start, and start before anything else is done.
      const found = scanFolder(root, options.exclude, [output], { onCount: reader.prepare });
      const dates = options.gitDates ? readDates(root, cacheDir) : Promise.resolve(new Map<string, string>());
      // Of what is read, or was: a file that changes meanwhile does not count, and makes the next run build anew.
      const takeFingerprint = async (): Promise<string> => {
        const notes = fingerprintNotes(found, options, reader);
        // A site without a title bears its folder's name.
        const beside = JSON.stringify([...(await dates), inspect, basename(root)]);
        return hash(notes, beside, codeVersion([".", "../_includes", themeFolder()]));
      };
      const taken = store.isEmpty ? undefined : await takeFingerprint();
      const fingerprint = async (): Promise<string> => taken ?? takeFingerprint();
      facts = taken === undefined ? undefined : store.restore(taken, output);
      if (facts === undefined) {
        const input = { root, options, cacheDir, skip: [output], dates, reader, found };
        const { buildAnew } = await import("../build-anew.ts");
        facts = await buildAnew(input, { output, inspect, parts, threads, store, fingerprint }, context);
      }
    } finally {
      // Those that nobody came to ask would keep the process alive.
      await threads.close();
    }
    const isFaulty = facts.diagnostics.some((finding) => finding.severity !== "info");
    if (isFaulty) {
      const { reportFindings } = await import("../report-findings.ts");
      reportFindings({ root, ...facts }, context, options.guideUrl, inspect ? written : undefined);
    }
    context.out.write(summarizeBuild(facts, written, performance.now() - started, context.lang));
    return args.flag("strict") && isFaulty ? 1 : 0;
  },
};
