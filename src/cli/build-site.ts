import { relative } from "node:path";
import { createLayout } from "../../_includes/create-layout.ts";
import type { Parts } from "../../_includes/part.ts";
import { buildWithEleventy } from "../eleventy/build-with-eleventy.ts";
import { convertPictures } from "../eleventy/convert-pictures.ts";
import type { PluginInput } from "../eleventy/ieum-plugin.ts";
import { UsageError } from "../model/usage-error.ts";
import { createLoader, type Loader, type LoaderInput } from "../site/create-loader.ts";
import type { Site } from "../site/site.ts";

/** The owner's part in a build, and who hears how it goes. */
export interface BuildSettings {
  /** Parts of the layout in place of ieum's own. */
  readonly parts: Partial<Parts>;
  /** All is read, so many notes are to be written. */
  readonly onWrite: (notes: number) => void;
  /** All is written that pages refer to, but for what could not be. */
  readonly onPages: NonNullable<PluginInput["onPages"]>;
}

/**
 * Builds a whole site into a folder, through Eleventy.
 * @throws UsageError `unknown-option` for a part that is none, `no-notes` before anything is written, `build-failed`
 */
export async function buildSite(
  input: LoaderInput,
  output: string,
  { parts, onWrite, onPages }: BuildSettings,
): Promise<Site> {
  const loader = loadAhead(createLoader({ ...input, convert: convertPictures }));
  let site: Site | undefined;
  try {
    await buildWithEleventy({
      root: input.root,
      output,
      loader,
      layout: createLayout(parts),
      preview: false,
      onPages,
      onLoad: (loaded) => {
        if (loaded.graph.notes.size === 0)
          throw new UsageError("no-notes", { folder: relative(process.cwd(), input.root) || "." });
        site = loaded;
        onWrite(loaded.graph.notes.size);
      },
    });
    return site!;
  } finally {
    await loader.close();
  }
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
