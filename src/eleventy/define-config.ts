import type { Parts } from "../../_includes/part.ts";
import type { OptionsInput } from "../config/parse-options.ts";

/** What `ieum.config.ts` may hold. */
export interface SiteConfig extends OptionsInput {
  /** Parts of the layout in place of ieum's own. @default {} */
  readonly parts?: Partial<Parts>;
}

/** Gives `ieum.config.ts` its types; returns what it is given. */
export function defineConfig(config: SiteConfig): SiteConfig {
  return config;
}
