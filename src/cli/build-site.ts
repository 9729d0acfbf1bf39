import { relative } from "node:path";
import { createLayout } from "../../_includes/create-layout.ts";
import type { Parts } from "../../_includes/part.ts";
import { buildWithEleventy, type EleventyBuild } from "../eleventy/build-with-eleventy.ts";
import { UsageError } from "../model/usage-error.ts";
import type { Loader } from "../site/create-loader.ts";
import type { Site } from "../site/site.ts";

/** The owner's part in a build, and who hears how it goes. */
export interface BuildSettings extends Required<
  Pick<EleventyBuild, "search" | "sink" | "onStart" | "onSearch" | "onPages">
> {
  /** Parts of the layout in place of ieum's own. */
  readonly parts: Partial<Parts>;
  /** All is read, so many notes are to be written. */
  readonly onWrite: (notes: number) => void;
}

/**
 * Builds a whole site from a notes folder into another, through Eleventy.
 * @throws UsageError `unknown-option` for a part that is none, `no-notes` before anything is written, `build-failed`
 */
export async function buildSite(
  loader: Loader,
  root: string,
  output: string,
  { parts, onWrite, ...hooks }: BuildSettings,
): Promise<Site> {
  let site: Site | undefined;
  await buildWithEleventy({
    ...hooks,
    root,
    output,
    loader: loadAhead(loader),
    layout: createLayout(parts),
    preview: false,
    onLoad: (loaded) => {
      if (loaded.graph.notes.size === 0)
        throw new UsageError("no-notes", {
          folder: relative(process.cwd(), root) || ".",
          excluded: loaded.options.exclude.join(", "),
        });
      site = loaded;
      onWrite(loaded.graph.notes.size);
    },
  });
  return site!;
}

/** Begins to load at once: threads parse while Eleventy is still being imported. */
function loadAhead(loader: Loader): Loader {
  let first: Promise<Site> | undefined = loader.load();
  // Whoever asks for the site is told of a failure.
  first.catch(() => undefined);
  return {
    ...loader,
    load: () => {
      const site = first ?? loader.load();
      first = undefined;
      return site;
    },
  };
}
