import type { EleventyConfig } from "./src/eleventy/eleventy-config.ts";
import options from "./ieum.config.ts";
import { ieum } from "./src/index.ts";

/** This repository's own notes as a project of Eleventy's: `node --import tsx node_modules/@11ty/eleventy/cmd.cjs --config=eleventy.config.ts`. */
export default function configure(config: EleventyConfig): object {
  config.addPlugin(ieum, options);
  return {
    dir: { input: "notes", output: "_site", includes: "../_includes", data: ".ieum-nowhere" },
    templateFormats: ["md"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
