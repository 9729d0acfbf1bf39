import { join } from "node:path";

const NAMES = ["ieum.config.ts", "ieum.config.mjs", "ieum.config.js", "ieum.config.json"];

/** Where a configuration file may be in the working folder, absolute; the first that is there counts. */
export function configPlaces(cwd: string): string[] {
  return NAMES.map((name) => join(cwd, name));
}
