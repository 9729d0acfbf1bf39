import { join } from "node:path";
import { createLayout } from "../../_includes/create-layout.ts";
import { parseOptions, type OptionsInput } from "../../src/config/parse-options.ts";
import { createLoader } from "../../src/site/create-loader.ts";
import { createRenderer } from "../../src/site/create-renderer.ts";
import type { Layout } from "../../src/site/layout.ts";
import type { Site } from "../../src/site/site.ts";

/** A loaded site, and its pages by URL, written when asked for. */
export interface LoadedSite {
  readonly site: Site;
  readonly page: (url: string) => string;
}

/** Loads the site of a folder and writes its pages without Eleventy. */
export async function loadSite(
  root: string,
  options: OptionsInput = {},
  given: { readonly layout?: Layout; readonly cache?: boolean } = {},
): Promise<LoadedSite> {
  const cacheDir = given.cache === true ? join(root, ".cache") : undefined;
  const loader = createLoader({ root, options: parseOptions(options), cacheDir, skip: [] });
  try {
    const site = await loader.load();
    const renderer = createRenderer(site, given.layout ?? createLayout(), false);
    return {
      site,
      page(url) {
        const note = [...site.graph.notes.values()].find((one) => one.url === url);
        if (note !== undefined) return renderer.note(note);
        const page = site.graph.pages.find((one) => one.url === url);
        if (page === undefined) throw new Error(`no page ${url}`);
        return renderer.page(page);
      },
    };
  } finally {
    await loader.close();
  }
}
