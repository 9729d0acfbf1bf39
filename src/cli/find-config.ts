import { existsSync } from "node:fs";
import { configPlaces } from "./config-places.ts";

/** The owner's configuration file in the working folder, absolute; `undefined` where there is none. */
export function findConfig(cwd: string): string | undefined {
  return configPlaces(cwd).find((path) => existsSync(path));
}
