import { join, resolve } from "node:path";
import { createLayout } from "../../_includes/create-layout.ts";
import { joinLayers } from "../check/join-layers.ts";
import { parseOptions } from "../config/parse-options.ts";
import { demandOptionPaths } from "../io/demand-option-paths.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { checkBuiltSite } from "../site/check-built-site.ts";
import { createLoader } from "../site/create-loader.ts";
import type { Layout } from "../site/layout.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { convertPictures } from "./convert-pictures.ts";
import type { SiteConfig } from "./define-config.ts";
import { demandPluginOptions } from "./demand-plugin-options.ts";
import { ieumPlugin } from "./ieum-plugin.ts";
import { wordErrors } from "./word-errors.ts";

/** Options of `addPlugin(ieum, …)`: those of `ieum.config.ts`, and what only a project of one's own can say. */
export interface IeumPluginOptions extends SiteConfig {
  /** Writes pages, in place of ieum's own layout and of `parts`. @default ieum's own layout with `parts` */
  readonly layout?: Layout;
  /** Folder kept between builds; `false` keeps nothing. @default ".cache/ieum" */
  readonly cache?: string | false;
  /** Called with the findings of each build, before anything is written. @default prints nothing */
  readonly onFindings?: (findings: readonly Diagnostic[]) => void;
  /** Called when all is written, with these findings and those in everything that was built. @default what was built is not looked at */
  readonly onSiteFindings?: (findings: readonly Diagnostic[]) => void;
}

/**
 * ieum as a plugin of one's own Eleventy project: every Markdown file of the input folder is a note.
 * @throws UsageError on unknown or bad options; its message is a sentence
 */
export function ieum(config: EleventyConfig, options: IeumPluginOptions = {}): void {
  const { parts, layout: own, cache = ".cache/ieum", onFindings, onSiteFindings, ...rest } = options;
  const root = resolve(config.directories.input);
  const lang = rest.lang === "en" ? "en" : "ko";
  const { parsed, layout } = wordErrors(lang, () => {
    demandPluginOptions(options);
    const parsed = parseOptions(rest);
    demandOptionPaths(root, parsed);
    return { parsed, layout: own ?? createLayout(parts) };
  });
  const loader = createLoader({
    root,
    options: parsed,
    cacheDir: cache === false ? undefined : resolve(cache),
    skip: [resolve(config.directories.output), resolve(join(".", "node_modules"))],
    convert: convertPictures,
  });
  ieumPlugin(config, {
    loader: { ...loader, load: (changed) => wordErrors(lang, () => loader.load(changed)) },
    layout,
    preview: false,
    onLoad: (site) => onFindings?.(site.diagnostics),
    onWritten: async (site, { failed }) => {
      await loader.close();
      if (onSiteFindings === undefined) return;
      const notes = { root, graph: site.graph };
      const built = await checkBuiltSite({ folder: resolve(config.directories.output), options: site.options, notes });
      onSiteFindings(joinLayers(site, [...failed, ...built.diagnostics], ["site"]));
    },
  });
}
