import { join } from "node:path";
import { createLayout } from "../../../_includes/create-layout.ts";
import { convertPictures } from "../../eleventy/convert-pictures.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { createLoader } from "../../site/create-loader.ts";
import type { Site } from "../../site/site.ts";
import type { Context } from "../context.ts";
import type { Prepared } from "../prepare.ts";
import { createProgress } from "../progress.ts";
import { reportFindings } from "../report-findings.ts";
import { createPreview, type Preview } from "./create-preview.ts";

/** A preview as one reading of the configuration has it, whose findings are told. */
export interface OpenPreview {
  readonly prepared: Prepared;
  readonly preview: Preview;
  /** Builds everything, and tells what was found. */
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Makes the preview of a notes folder in `output`, with a loader of its own. */
export function openPreview(prepared: Prepared, output: string, context: Context): OpenPreview {
  const { root, options, cacheDir, parts } = prepared;
  const progress = createProgress(context);
  const skip = [join(context.cwd, ".cache")];
  const loader = createLoader({ root, options, cacheDir, skip, convert: convertPictures, onProgress: progress.load });
  let told = "[]";
  const preview = createPreview(root, output, loader, (site, failed) => {
    const now = JSON.stringify(failed);
    if (now === told) return;
    told = now;
    tell(site, failed);
  });
  return {
    prepared,
    preview,
    async start() {
      try {
        const site = await preview.build(createLayout(parts));
        tell(site, site.diagnostics);
      } finally {
        progress.end();
      }
    },
    async close() {
      await preview.close();
      await loader.close();
    },
  };

  function tell(site: Site, diagnostics: readonly Diagnostic[]): void {
    progress.end();
    reportFindings({ root, notes: site.graph.notes.size, diagnostics }, context, options.guideUrl);
  }
}
