/** What a project of one's own may use of ieum; everything else may change. */
export { createLayout } from "../_includes/create-layout.ts";
export { markup, nothing, raw, type Html } from "../_includes/markup.ts";
export { ieum, type IeumPluginOptions } from "./eleventy/ieum.ts";
export { defineConfig, type SiteConfig } from "./eleventy/define-config.ts";
export type { OptionsInput } from "./config/parse-options.ts";
export type { Diagnostic, DiagnosticCode, Severity } from "./model/diagnostic.ts";
export type { Options } from "./model/options.ts";
export type { PageView } from "./site/page-view.ts";
export type { Frame, Part, Parts } from "../_includes/part.ts";
