import type { OptionsInput } from "./parse-options.ts";

/** Gives `ieum.config.ts` its types; returns what it is given. */
export function defineConfig(options: OptionsInput): OptionsInput {
  return options;
}
