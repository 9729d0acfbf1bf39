import { createLayout } from "../../../_includes/create-layout.ts";
import { buildWithEleventy } from "../../eleventy/build-with-eleventy.ts";
import { publishSite } from "../../eleventy/publish-site.ts";
import { UsageError } from "../../model/usage-error.ts";
import { createLoader } from "../../site/create-loader.ts";
import type { Site } from "../../site/site.ts";
import type { Command } from "../command.ts";
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
    const output = outputFolder(args.text("output") ?? "_site", root, context.cwd);
    const progress = createProgress(context);
    const loader = createLoader({ root, options, cacheDir, skip: [output], onProgress: progress.load });
    let site: Site | undefined;
    try {
      await buildWithEleventy({
        root,
        output,
        loader,
        layout: createLayout(),
        preview: false,
        onLoad: (loaded) => {
          site = loaded;
          if (loaded.graph.notes.size === 0)
            throw new UsageError("no-notes", { folder: args.positionals[0] ?? "notes" });
          progress.write(loaded.graph.notes.size);
        },
        onWritten: (loaded, to) => void publishSite(loaded, to),
      });
    } finally {
      progress.end();
      await loader.close();
    }
    reportFindings(site!, context);
    context.out.write(summarizeBuild(site!, args.text("output") ?? "_site", performance.now() - started, context.lang));
    return args.flag("strict") && site!.diagnostics.some((finding) => finding.severity !== "info") ? 1 : 0;
  },
};
