import { existsSync } from "node:fs";
import { join } from "node:path";

const NAMES = ["ieum.config.ts", "ieum.config.mjs", "ieum.config.js", "ieum.config.json"];

/** The owner's configuration file in the working folder, absolute; `undefined` where there is none. */
export function findConfig(cwd: string): string | undefined {
  return NAMES.map((name) => join(cwd, name)).find((path) => existsSync(path));
}
